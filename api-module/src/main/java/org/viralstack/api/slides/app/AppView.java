package org.viralstack.api.slides.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.BrandColor;

/** An app as it goes over the wire. */
@SnakeCase
public record AppView(
    @JsonProperty("_id") String id,
    String organizationId,
    String name,
    String slug,
    String niche,
    String language,
    String status,
    @Nullable String audience,
    List<String> valueProps,
    @Nullable String brandPrimaryColor,
    @Nullable String brandSecondaryColor,
    @Nullable String iosUrl,
    @Nullable String androidUrl,
    List<String> screenshots,
    @JsonProperty("createdAt") Instant createdAt,
    @JsonProperty("updatedAt") Instant updatedAt) {

  static AppView of(App app, UriInfo uri) {
    ScreenshotUrls urls = ScreenshotUrls.of(uri, app.id());
    return new AppView(
        app.id().value(),
        app.organization().value(),
        app.name(),
        app.slug().value(),
        app.niche(),
        app.language(),
        app.status().name(),
        app.audience().orElse(null),
        app.valueProps(),
        app.brandPrimaryColor().map(BrandColor::value).orElse(null),
        app.brandSecondaryColor().map(BrandColor::value).orElse(null),
        app.iosUrl().orElse(null),
        app.androidUrl().orElse(null),
        app.screenshots().stream().map(urls::url).toList(),
        app.createdAt(),
        app.updatedAt());
  }
}
