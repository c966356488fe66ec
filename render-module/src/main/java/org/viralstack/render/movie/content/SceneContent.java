package org.viralstack.render.movie.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.encode.Encoding;
import org.viralstack.render.movie.layer.AudioLayer;
import org.viralstack.render.movie.layer.ImageLayer;
import org.viralstack.render.movie.layer.Layer;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.layer.VideoLayer;
import org.viralstack.render.movie.length.SceneLength;

/** Digests of scenes. */
public final class SceneContent {
  private SceneContent() {}

  /**
   * SHA-256, in hex, over everything that decides the rendered file: the versions of the engine and
   * of FFmpeg, the frame, the length, the layers and the content of their sources, but no names.
   *
   * @param sources SHA-256 of the file of every source of the scene, in hex
   * @param encoder the version of FFmpeg
   * @throws IllegalArgumentException when a source is missing
   */
  public static String digest(
      Scene scene,
      Frame frame,
      SceneLength length,
      Map<SourceRef, String> sources,
      Optional<String> watermark,
      String encoder) {
    ContentDigest digest = new ContentDigest();
    digest.add(Encoding.VERSION);
    digest.add(encoder);
    digest.add(frame.toString());
    digest.add(List.of(length.frames(), length.head(), length.tail()).toString());
    digest.add(scene.background().toString());
    digest.add(watermark.toString());
    for (Layer layer : scene.layers()) {
      layer.source().ifPresent(source -> digest.add(sha256(source, sources)));
      describe(digest, layer);
    }
    return digest.hex();
  }

  private static void describe(ContentDigest digest, Layer layer) {
    digest.add(layer.timing().toString());
    switch (layer) {
      case VideoLayer video ->
          digest.add(List.of("video", video.clip(), video.sound(), video.placement()).toString());
      case ImageLayer image -> digest.add(List.of("image", image.placement()).toString());
      case AudioLayer audio ->
          digest.add(
              List.of("audio", audio.clip(), audio.sound(), audio.fadeIn(), audio.fadeOut())
                  .toString());
      case TextLayer text -> {
        digest.add(text.text());
        digest.add(List.of("text", text.lettering(), text.placement()).toString());
      }
    }
  }

  private static String sha256(SourceRef source, Map<SourceRef, String> sources) {
    return Optional.ofNullable(sources.get(source))
        .orElseThrow(() -> new IllegalArgumentException("No digest for " + source));
  }
}
