package org.viralstack.api.slides.app;

import static org.viralstack.api.input.Rules.httpsUrl;
import static org.viralstack.api.input.Rules.listOf;
import static org.viralstack.api.input.Rules.parsed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.viralstack.api.input.Fields;
import org.viralstack.api.input.Parsed;
import org.viralstack.api.input.Rule;
import org.viralstack.api.json.JsonBody;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.AppEdit;
import org.viralstack.studio.app.AppScreenshot;
import org.viralstack.studio.app.AppStatus;
import org.viralstack.studio.outgoing.Destinations;

/**
 * The body with which an app is changed. What is left out stays; {@code null} takes away what an
 * app may be without.
 *
 * @param ignored fields that no app has
 */
record AppEditRequest(AppEdit edit, List<String> ignored) {
  static AppEditRequest of(JsonBody body, ScreenshotUrls urls, Destinations destinations) {
    Fields fields = new Fields(body);
    AppEdit edit =
        new AppEdit(
            fields.optionalNotNull("name", AppFields.NAME),
            fields.optionalNotNull("niche", AppFields.NICHE),
            fields.optionalNotNull("language", AppFields.LANGUAGE),
            fields.optionalNotNull("slug", AppFields.SLUG),
            fields.optionalNotNull("status", parsed(AppEditRequest::status, "ACTIVE or ARCHIVED")),
            removable(body, fields, "audience", AppFields.AUDIENCE),
            removable(body, fields, "value_props", AppFields.VALUE_PROPS)
                .map(values -> values.orElse(List.of())),
            removable(body, fields, "brand_primary_color", AppFields.COLOR),
            removable(body, fields, "brand_secondary_color", AppFields.COLOR),
            removable(body, fields, "ios_url", httpsUrl()),
            removable(body, fields, "android_url", httpsUrl()),
            removable(
                    body,
                    fields,
                    "screenshots",
                    listOf(screenshot(urls, destinations), App.MOST_SCREENSHOTS))
                .map(all -> all.orElse(List.of())));
    fields.refuseProblems();
    return new AppEditRequest(edit, fields.unknown());
  }

  /** Empty where the field is left out; empty within that where it is {@code null}. */
  private static <T> Optional<Optional<T>> removable(
      JsonBody body, Fields fields, String name, Rule<T> rule) {
    Optional<T> value = fields.optional(name, rule);
    return body.object().has(name) ? Optional.of(value) : Optional.empty();
  }

  private static Optional<AppStatus> status(String word) {
    return Arrays.stream(AppStatus.values()).filter(one -> one.name().equals(word)).findFirst();
  }

  /** The address of a picture that the app has, or any other that is safe to call. */
  private static Rule<AppScreenshot> screenshot(ScreenshotUrls urls, Destinations destinations) {
    return node ->
        urls.parse(node.asText())
            .<Parsed<AppScreenshot>>map(id -> new Parsed.Valid<>(new AppScreenshot.Uploaded(id)))
            .orElseGet(
                () ->
                    AppFields.pictureUrl(destinations)
                        .read(node)
                        .then(url -> new Parsed.Valid<>(new AppScreenshot.Linked(url))));
  }
}
