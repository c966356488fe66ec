package org.viralstack.studio.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.studio.AppId;

/** An app as it stands. */
public record App(
    AppId id,
    OrganizationId organization,
    String name,
    Slug slug,
    String niche,
    String language,
    AppStatus status,
    Optional<String> audience,
    List<String> valueProps,
    Optional<BrandColor> brandPrimaryColor,
    Optional<BrandColor> brandSecondaryColor,
    Optional<String> iosUrl,
    Optional<String> androidUrl,
    List<String> screenshots,
    Instant createdAt,
    Instant updatedAt) {
  public App {
    valueProps = List.copyOf(valueProps);
    screenshots = List.copyOf(screenshots);
  }
}
