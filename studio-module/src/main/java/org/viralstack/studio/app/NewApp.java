package org.viralstack.studio.app;

import java.util.List;
import java.util.Optional;

/**
 * What a caller says of an app that is to be made.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters
 * @param language a BCP 47 tag
 * @param slug empty to have it made from the name
 */
public record NewApp(
    String name,
    String niche,
    String language,
    Optional<Slug> slug,
    Optional<String> audience,
    List<String> valueProps,
    Optional<BrandColor> brandPrimaryColor,
    Optional<BrandColor> brandSecondaryColor,
    Optional<String> iosUrl,
    Optional<String> androidUrl,
    List<String> screenshots) {
  public static final int LONGEST_NAME = 120;

  public NewApp {
    valueProps = List.copyOf(valueProps);
    screenshots = List.copyOf(screenshots);
  }
}
