package org.viralstack.studio.slideshow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.AppId;
import org.viralstack.studio.ScreenshotId;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.file.ObjectKey;

/**
 * A slideshow as it stands.
 *
 * @param hook the identifier of the hook that it began from
 * @param hookText its opener, as it was when the slideshow was made
 * @param language what it is to be, or is, written in; a BCP 47 tag
 * @param chosen the variables that the caller set
 * @param copy all its words, from the moment when they are written
 * @param look from the same moment
 * @param revision how often its slides were asked for, from 1
 * @param drawnIn for each of the six slides, the revision whose words it shows
 * @param error why it failed, in one sentence for people
 */
public record Slideshow(
    SlideshowId id,
    Tenant tenant,
    AppId app,
    Optional<String> hook,
    Optional<String> hookText,
    SlideshowStatus status,
    String language,
    String template,
    Map<String, String> chosen,
    Optional<SlideshowCopy> copy,
    Optional<Look> look,
    int revision,
    List<Integer> drawnIn,
    Optional<String> error,
    Instant createdAt,
    Instant updatedAt) {
  /** The one look of templates that there is, as the published API names it. */
  public static final String TEMPLATE_SET = "default";

  private static final String DIRECTORY = "/slideshows/";

  public Slideshow {
    chosen = Map.copyOf(chosen);
    drawnIn = List.copyOf(drawnIn);
  }

  /** Below which all its files are. */
  public ObjectKey directory() {
    return directory(tenant, id);
  }

  /** The same for one of which no more is known. */
  public static ObjectKey directory(Tenant tenant, SlideshowId id) {
    return new ObjectKey(tenant.organization() + DIRECTORY + id);
  }

  /** The slideshow below whose directory a file is; empty for other files. */
  public static Optional<SlideshowId> owner(ObjectKey file) {
    String[] words = file.value().split("/", -1);
    return words.length > 3 && file.value().startsWith(words[0] + DIRECTORY)
        ? SlideshowId.parse(words[2])
        : Optional.empty();
  }

  /** The copy of a picture that stands elsewhere, as it was when the slides were first drawn. */
  public ObjectKey copyOf(ScreenshotId picture) {
    return directory().child(picture.value());
  }

  /**
   * The file of a slide.
   *
   * @param position 1 to 6
   */
  public ObjectKey file(int position) {
    return directory().child("%d-%d.png".formatted(position, drawnIn.get(position - 1)));
  }
}
