package org.viralstack.studio.app;

import java.util.List;
import java.util.Optional;

/**
 * What is to change of an app; an empty part stays.
 *
 * @param audience within it, empty takes it away; likewise the colours and the addresses
 * @param screenshots all that the app shall have; uploaded ones only of those it has
 */
public record AppEdit(
    Optional<String> name,
    Optional<String> niche,
    Optional<String> language,
    Optional<Slug> slug,
    Optional<AppStatus> status,
    Optional<Optional<String>> audience,
    Optional<List<String>> valueProps,
    Optional<Optional<BrandColor>> brandPrimaryColor,
    Optional<Optional<BrandColor>> brandSecondaryColor,
    Optional<Optional<String>> iosUrl,
    Optional<Optional<String>> androidUrl,
    Optional<List<AppScreenshot>> screenshots) {
  public AppEdit {
    valueProps = valueProps.map(List::copyOf);
    screenshots = screenshots.map(List::copyOf);
  }
}
