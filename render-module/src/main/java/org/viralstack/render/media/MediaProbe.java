package org.viralstack.render.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.viralstack.render.ffmpeg.Child;
import org.viralstack.render.ffmpeg.Children;
import org.viralstack.render.ffmpeg.Errand;
import org.viralstack.render.ffmpeg.Ffmpeg;
import org.viralstack.render.media.Probe.Known;
import org.viralstack.render.media.Probe.Late;
import org.viralstack.render.media.Probe.Unreadable;

/**
 * Looks at files of foreign origin: sniffs the format, has FFmpeg read the header by that format's
 * demuxer alone, and decodes the first picture or moment of sound. Safe for use by several threads.
 */
public final class MediaProbe {
  /** Of one picture of a video or a still. */
  public static final int MAX_PIXELS = 50_000_000;

  public static final Duration LONGEST = Duration.ofHours(4);

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LEAST_BYTES = 16;

  /** A file's metadata, such as the words of a song, stand before what is asked. */
  private static final int LONGEST_REPORT = 4 << 20;

  private final Ffmpeg ffmpeg;

  public MediaProbe(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /**
   * The options, to stand before the file's, that keep a foreign file from being taken for anything
   * else, from leading to other files, and from asking for more memory than is right.
   */
  public static List<String> guarded(Format format, Path file) {
    return List.of(
        "-protocol_whitelist",
        "file",
        "-max_pixels",
        Integer.toString(MAX_PIXELS),
        "-f",
        format.demuxer(),
        "-i",
        "file:" + file.toAbsolutePath());
  }

  /** What {@code file} is, as {@link #probe(Path, Duration)} tells in the usual time. */
  public Probe probe(Path file) throws IOException, InterruptedException {
    return probe(file, PATIENCE);
  }

  /**
   * What {@code file} is.
   *
   * @param longest how long looking may take, up to 20 seconds
   * @throws IOException when the file cannot be read or FFmpeg not be started, for reasons that are
   *     not the file's
   */
  public Probe probe(Path file, Duration longest) throws IOException, InterruptedException {
    Duration patience = longest.compareTo(PATIENCE) < 0 ? longest : PATIENCE;
    Optional<Format> format;
    try (InputStream content = Files.newInputStream(file)) {
      byte[] head = content.readNBytes(Format.SNIFFED);
      format = head.length < LEAST_BYTES ? Optional.empty() : Format.of(head);
    }
    if (format.isEmpty()) {
      return new Unreadable("It is no picture, video or sound of a known format.");
    }
    try {
      Path near = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
      return Errand.within(
          patience, ffmpeg, near, children -> looked(children, file, format.get()));
    } catch (TimeoutException late) {
      return new Late();
    }
  }

  private static Probe looked(Children children, Path file, Format format)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-loglevel", "info", "-threads", "1"));
    arguments.addAll(guarded(format, file));
    arguments.addAll(List.of("-map", "0:V:0?", "-map", "0:a:0?", "-sn", "-dn"));
    arguments.addAll(List.of("-frames:v", "1", "-t", "0.2", "-f", "null", "-"));
    try (Child child = children.start(arguments, LONGEST_REPORT)) {
      child.input().close();
      boolean decoded = child.succeeded();
      child.expectOwnEnd();
      if (child.complaint().contains("exceeds specified max pixel count")) {
        return new Unreadable("It has more than 50 megapixels.");
      }
      if (!decoded) {
        return new Unreadable("It is broken or of an unknown encoding.");
      }
      return judged(children, file, format, Report.of(child.complaint()));
    }
  }

  private static Probe judged(Children children, Path file, Format format, Report report)
      throws IOException, InterruptedException {
    if (format.isPicture()) {
      Orientation orientation =
          format == Format.JPEG ? Orientation.ofJpeg(file) : Orientation.UPRIGHT;
      return report.width() == 0
          ? new Unreadable("It holds no picture.")
          : new Known(
              report.media(format, Optional.empty(), Files.size(file), orientation.swapsSides()));
    }
    if (report.width() == 0 && !report.hasAudio()) {
      return new Unreadable("It holds neither pictures nor sound.");
    }
    Optional<Duration> duration =
        report.duration().isPresent() ? report.duration() : measured(children, file, format);
    if (duration.isEmpty() || !duration.get().isPositive()) {
      return new Unreadable("It has no length.");
    }
    return duration.get().compareTo(LONGEST) > 0
        ? new Unreadable("It is longer than 4 hours.")
        : new Known(report.media(format, duration, Files.size(file), report.sideways()));
  }

  /** For files without a length in their header, such as those that browsers record. */
  private static Optional<Duration> measured(Children children, Path file, Format format)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(guarded(format, file));
    arguments.addAll(List.of("-map", "0:V:0?", "-map", "0:a:0?", "-c", "copy"));
    arguments.addAll(List.of("-progress", "pipe:1", "-f", "null", "-"));
    try (Child child = children.start(arguments)) {
      child.input().close();
      String progress = new String(child.output().readNBytes(1 << 20), StandardCharsets.US_ASCII);
      boolean read = child.succeeded();
      child.expectOwnEnd();
      return read ? Report.lastTime(progress) : Optional.empty();
    }
  }
}
