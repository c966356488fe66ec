package org.viralstack.render.media;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What FFmpeg says about an input. Lines are told by their indentation: whatever a file has for
 * metadata stands deeper and cannot pass for them.
 */
record Report(
    Optional<Duration> duration,
    int width,
    int height,
    double fps,
    boolean hasAudio,
    boolean sideways) {
  private static final Pattern DURATION =
      Pattern.compile("(?m)^  Duration: (\\d{2,}):(\\d{2}):(\\d{2})\\.(\\d{2}),");
  private static final Pattern STREAM =
      Pattern.compile(
          "(?m)^  Stream #0:\\d+(?:\\[0x[0-9a-f]+\\])?(?:\\([^)]*\\))?: (Video|Audio): (.*)$");
  private static final Pattern SIZE = Pattern.compile(", (\\d{1,6})x(\\d{1,6})(?=[, ]|$)");
  private static final Pattern PIXELS = Pattern.compile("SAR (\\d{1,6}):(\\d{1,6}) DAR");
  private static final Pattern RATE = Pattern.compile(", (\\d+(?:\\.\\d+)?) fps");
  private static final Pattern TURN =
      Pattern.compile("(?m)^      displaymatrix: rotation of (-?\\d+\\.\\d+) degrees\\s*$");
  private static final Pattern TIME = Pattern.compile("(?m)^out_time_us=(\\d+)$");

  static Report of(String complaint) {
    String input = complaint.split("\n(?:Stream mapping:|Output #0)", 2)[0];
    Matcher streams = STREAM.matcher(input);
    int width = 0;
    int height = 0;
    double fps = 0;
    boolean audio = false;
    while (streams.find()) {
      String stream = streams.group(2);
      audio |= streams.group(1).equals("Audio");
      Matcher size = SIZE.matcher(stream);
      if (streams.group(1).equals("Video")
          && width == 0
          && !stream.contains("(attached pic)")
          && size.find()) {
        width = (int) Math.round(Integer.parseInt(size.group(1)) * proportion(stream));
        height = Integer.parseInt(size.group(2));
        fps = rate(stream);
      }
    }
    return new Report(duration(input), width, height, fps, audio, isTurned(input));
  }

  /** How far a copy got, by the last of its progress reports. */
  static Optional<Duration> lastTime(String progress) {
    Matcher times = TIME.matcher(progress);
    Optional<Duration> last = Optional.empty();
    while (times.find()) {
      last = Optional.of(Duration.ofNanos(1000 * Long.parseLong(times.group(1))));
    }
    return last;
  }

  Media media(Format format, Optional<Duration> length, long bytes, boolean turned) {
    return new Media(
        format, length, turned ? height : width, turned ? width : height, fps, hasAudio, bytes);
  }

  private static Optional<Duration> duration(String input) {
    Matcher found = DURATION.matcher(input);
    return found.find()
        ? Optional.of(
            Duration.ofHours(Long.parseLong(found.group(1)))
                .plusMinutes(Long.parseLong(found.group(2)))
                .plusSeconds(Long.parseLong(found.group(3)))
                .plusMillis(10 * Long.parseLong(found.group(4))))
        : Optional.empty();
  }

  /** Of one pixel; most are square. */
  private static double proportion(String stream) {
    Matcher pixels = PIXELS.matcher(stream);
    if (!pixels.find() || pixels.group(1).matches("0+") || pixels.group(2).matches("0+")) {
      return 1;
    }
    double ratio = Double.parseDouble(pixels.group(1)) / Double.parseDouble(pixels.group(2));
    return Math.clamp(ratio, 0.1, 10);
  }

  private static double rate(String stream) {
    Matcher rate = RATE.matcher(stream);
    return rate.find() ? Double.parseDouble(rate.group(1)) : 0;
  }

  private static boolean isTurned(String input) {
    Matcher turn = TURN.matcher(input);
    return turn.find() && Math.abs(Math.abs(Double.parseDouble(turn.group(1))) - 90) < 1;
  }
}
