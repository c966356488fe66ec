package org.viralstack.render.movie.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    MessageDigest digest = sha256();
    add(digest, Encoding.VERSION);
    add(digest, encoder);
    add(digest, frame.toString());
    add(digest, List.of(length.frames(), length.head(), length.tail()).toString());
    add(digest, scene.background().toString());
    add(digest, watermark.toString());
    for (Layer layer : scene.layers()) {
      layer.source().ifPresent(source -> add(digest, sha256(source, sources)));
      describe(digest, layer);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void describe(MessageDigest digest, Layer layer) {
    add(digest, layer.timing().toString());
    switch (layer) {
      case VideoLayer video ->
          add(digest, List.of("video", video.clip(), video.sound(), video.placement()).toString());
      case ImageLayer image -> add(digest, List.of("image", image.placement()).toString());
      case AudioLayer audio ->
          add(
              digest,
              List.of("audio", audio.clip(), audio.sound(), audio.fadeIn(), audio.fadeOut())
                  .toString());
      case TextLayer text -> {
        add(digest, text.text());
        add(digest, List.of("text", text.lettering(), text.placement()).toString());
      }
    }
  }

  private static String sha256(SourceRef source, Map<SourceRef, String> sources) {
    return Optional.ofNullable(sources.get(source))
        .orElseThrow(() -> new IllegalArgumentException("No digest for " + source));
  }

  /** With its length before it, so that no two lists of values run together to the same bytes. */
  private static void add(MessageDigest digest, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
