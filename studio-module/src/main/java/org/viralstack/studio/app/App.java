package org.viralstack.studio.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.studio.AppId;

/**
 * An app as it stands.
 *
 * @param screenshots at most {@value #MOST_SCREENSHOTS}
 */
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
    List<AppScreenshot> screenshots,
    Instant createdAt,
    Instant updatedAt) {
  public static final int MOST_SCREENSHOTS = 20;

  public App {
    valueProps = List.copyOf(valueProps);
    screenshots = List.copyOf(screenshots);
  }
}
