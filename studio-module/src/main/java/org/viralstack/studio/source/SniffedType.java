package org.viralstack.studio.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viralstack.studio.file.MediaType;

/**
 * The types of files that may stand in a movie, told by how the files begin. Everything else is
 * refused: SVG, playlists, subtitles, HTML and other text could name further files.
 */
public enum SniffedType {
  PNG("image/png"),
  JPEG("image/jpeg"),
  GIF("image/gif"),
  WEBP("image/webp"),
  MP4("video/mp4"),
  MATROSKA("video/webm"),
  AVI("video/x-msvideo"),
  MP3("audio/mpeg"),
  AAC("audio/aac"),
  WAVE("audio/wav"),
  FLAC("audio/flac"),
  OGG("audio/ogg");

  /** All of them, for people. */
  public static final String KNOWN =
      "a PNG, JPEG, GIF or WebP picture, an MP4, MOV, WebM, Matroska or AVI video, or MP3, AAC,"
          + " WAV, FLAC or Ogg sound";

  private static final int HEAD = 16;

  /** Pictures in the clothes of a video, which not every decoder knows. */
  private static final Set<String> STILLS = Set.of("avif", "avis", "heic", "heix", "mif1", "msf1");

  private final MediaType mediaType;

  SniffedType(String mediaType) {
    this.mediaType = new MediaType(mediaType);
  }

  /** What a file of this type goes over HTTP as. */
  public MediaType mediaType() {
    return mediaType;
  }

  /** Looks at the first bytes of a file. */
  public static Optional<SniffedType> of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(HEAD));
    }
  }

  /** The type of what begins like this; empty when it is none of them. */
  public static Optional<SniffedType> of(byte[] content) {
    if (content.length < HEAD) {
      return Optional.empty();
    }
    String head = new String(content, 0, HEAD, ISO_8859_1);
    return container(head).or(() -> sound(content)).or(() -> simple(head));
  }

  private static Optional<SniffedType> simple(String head) {
    record Magic(String begin, SniffedType type) {}
    return List.of(
            new Magic("\u0089PNG\r\n\u001a\n", PNG),
            new Magic("\u00ff\u00d8\u00ff", JPEG),
            new Magic("GIF87a", GIF),
            new Magic("GIF89a", GIF),
            new Magic("\u001aE\u00df\u00a3", MATROSKA),
            new Magic("fLaC", FLAC),
            new Magic("OggS", OGG),
            new Magic("ID3", MP3))
        .stream()
        .filter(magic -> head.startsWith(magic.begin()))
        .map(Magic::type)
        .findFirst();
  }

  private static Optional<SniffedType> container(String head) {
    if (head.startsWith("RIFF")) {
      return switch (head.substring(8, 12)) {
        case "WEBP" -> Optional.of(WEBP);
        case "WAVE" -> Optional.of(WAVE);
        case "AVI " -> Optional.of(AVI);
        default -> Optional.empty();
      };
    }
    return head.startsWith("ftyp", 4) && !STILLS.contains(head.substring(8, 12))
        ? Optional.of(MP4)
        : Optional.empty();
  }

  /** Frames of MPEG audio begin with eleven or twelve set bits, followed by what cannot be all. */
  private static Optional<SniffedType> sound(byte[] content) {
    int first = content[0] & 0xff;
    int second = content[1] & 0xff;
    if (first != 0xff || (second & 0xe0) != 0xe0) {
      return Optional.empty();
    }
    if ((second & 0xf6) == 0xf0) {
      return Optional.of(AAC);
    }
    boolean sensible =
        (second & 0x18) != 0x08 && (second & 0x06) != 0 && (content[2] & 0xf0) != 0xf0;
    return sensible ? Optional.of(MP3) : Optional.empty();
  }
}
