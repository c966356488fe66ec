package org.viralstack.api.slides.app;

import static org.viralstack.api.input.Rules.httpsUrl;
import static org.viralstack.api.input.Rules.listOf;

import java.util.List;
import java.util.Optional;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.json.JsonBody;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.BrandColor;
import org.viralstack.studio.app.NewApp;
import org.viralstack.studio.app.Slug;
import org.viralstack.studio.outgoing.Destinations;

/**
 * The body with which an app is made.
 *
 * @param ignored fields that no app has
 */
record AppRequest(NewApp app, List<String> ignored) {
  static AppRequest of(JsonBody body, Destinations destinations) {
    Fields fields = new Fields(body);
    Field<String> name = fields.required("name", AppFields.NAME);
    Field<String> niche = fields.required("niche", AppFields.NICHE);
    Optional<String> language = fields.optional("language", AppFields.LANGUAGE);
    Optional<Slug> slug = fields.optional("slug", AppFields.SLUG);
    Optional<String> audience = fields.optional("audience", AppFields.AUDIENCE);
    Optional<List<String>> valueProps = fields.optional("value_props", AppFields.VALUE_PROPS);
    Optional<BrandColor> primary = fields.optional("brand_primary_color", AppFields.COLOR);
    Optional<BrandColor> secondary = fields.optional("brand_secondary_color", AppFields.COLOR);
    Optional<String> ios = fields.optional("ios_url", httpsUrl());
    Optional<String> android = fields.optional("android_url", httpsUrl());
    Optional<List<String>> screenshots =
        fields.optional(
            "screenshots", listOf(AppFields.pictureUrl(destinations), App.MOST_SCREENSHOTS));
    fields.refuseProblems();
    NewApp app =
        new NewApp(
            name.value(),
            niche.value(),
            language.orElse("en"),
            slug,
            audience,
            valueProps.orElse(List.of()),
            primary,
            secondary,
            ios,
            android,
            screenshots.orElse(List.of()));
    return new AppRequest(app, fields.unknown());
  }
}
