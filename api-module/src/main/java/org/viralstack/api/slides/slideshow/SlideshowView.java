package org.viralstack.api.slides.slideshow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.json.SnakeCase;

/**
 * A slideshow as it goes over the wire.
 *
 * @param strategy who wrote the words: {@code library} or {@code model}; null before they are
 *     written, as all words are
 * @param exportUrl where the ZIP is; null unless the slideshow is READY
 */
@SnakeCase
public record SlideshowView(
    @JsonProperty("_id") String id,
    String appId,
    @Nullable String hookId,
    @Nullable String hookTextSnapshot,
    String status,
    String language,
    String templateSet,
    String templateKey,
    Map<String, String> variables,
    @Nullable String strategy,
    List<SlideView> slides,
    @Nullable String caption,
    List<String> hashtags,
    List<String> ctas,
    @Nullable String exportUrl,
    @Nullable String error,
    @JsonProperty("createdAt") Instant createdAt,
    @JsonProperty("updatedAt") Instant updatedAt) {

  /**
   * One slide.
   *
   * @param text its headline
   * @param url a link to its picture that expires and needs no credentials; null unless the
   *     slideshow is READY
   */
  @SnakeCase
  public record SlideView(
      int position,
      String layout,
      String text,
      @Nullable String body,
      @Nullable String badge,
      @Nullable String callToAction,
      List<String> points,
      @Nullable String url) {}

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
