package org.viralstack.render.media;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The formats that are read, told apart by their first bytes. Each names the one demuxer that may
 * open it, so that no file can pass for a playlist or a script.
 */
public enum Format {
  PNG("png_pipe", "image/png"),
  JPEG("jpeg_pipe", "image/jpeg"),
  WEBP("webp_pipe", "image/webp"),
  GIF("gif", "image/gif"),
  MP4("mov", "video/mp4"),
  WEBM("matroska", "video/webm"),
  AVI("avi", "video/x-msvideo"),
  MPEG_TS("mpegts", "video/mp2t"),
  MP3("mp3", "audio/mpeg"),
  WAV("wav", "audio/wav"),
  OGG("ogg", "audio/ogg"),
  FLAC("flac", "audio/flac"),
  AAC("aac", "audio/aac");

  /** How many bytes {@link #of} looks at, at most. */
  public static final int SNIFFED = 400;

  private final String demuxer;
  private final String mediaType;

  Format(String demuxer, String mediaType) {
    this.demuxer = demuxer;
    this.mediaType = mediaType;
  }

  /** The name by which FFmpeg is told what to open. */
  public String demuxer() {
    return demuxer;
  }

  /** For storing and serving the file. */
  public String mediaType() {
    return mediaType;
  }

  public boolean isPicture() {
    return this == PNG || this == JPEG || this == WEBP || this == GIF;
  }

  /**
   * The format of a file.
   *
   * @param head the beginning of a file, {@link #SNIFFED} bytes or the whole of it
   */
  public static Optional<Format> of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    } else if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    } else if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return Optional.of(GIF);
    } else if (text.startsWith("RIFF")) {
      return ofRiff(text);
    } else if (text.startsWith("\u001aE\u00df\u00a3")) {
      return Optional.of(WEBM);
    } else if (text.startsWith("ftyp", 4) || text.startsWith("moov", 4)) {
      return Optional.of(MP4);
    } else if (text.startsWith("OggS")) {
      return Optional.of(OGG);
    } else if (text.startsWith("fLaC")) {
      return Optional.of(FLAC);
    } else if (text.startsWith("ID3")) {
      return Optional.of(MP3);
    }
    return ofSynchronized(head);
  }

  private static Optional<Format> ofRiff(String text) {
    return switch (text.length() < 12 ? "" : text.substring(8, 12)) {
      case "WEBP" -> Optional.of(WEBP);
      case "WAVE" -> Optional.of(WAV);
      case "AVI " -> Optional.of(AVI);
      default -> Optional.empty();
    };
  }

  /** Streams without a header begin with the mark of their first packet. */
  private static Optional<Format> ofSynchronized(byte[] head) {
    if (head.length > 376 && head[0] == 0x47 && head[188] == 0x47 && head[376] == 0x47) {
      return Optional.of(MPEG_TS);
    }
    if (head.length < 4 || (head[0] & 0xff) != 0xff) {
      return Optional.empty();
    }
    int second = head[1] & 0xff;
    if ((second & 0xf6) == 0xf0) {
      return Optional.of(AAC);
    }
    boolean mpegAudio = (second & 0xe0) == 0xe0 && (second & 0x06) == 0x02;
    return mpegAudio && (head[2] & 0xf0) != 0xf0 ? Optional.of(MP3) : Optional.empty();
  }
}
