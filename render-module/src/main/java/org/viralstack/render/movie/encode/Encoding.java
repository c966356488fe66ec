package org.viralstack.render.movie.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.sound.Mix;

/** The settings that all parts of a movie share. */
public final class Encoding {
  /** Changes whenever the same movie would no longer give the same bytes. */
  public static final String VERSION = "movie-3";

  public static final String PRESET = "veryfast";
  public static final int QUALITY = 20;
  private static final int KEYFRAME_SECONDS = 2;

  private Encoding() {}

  /** Raw frames from the standard input. */
  public static List<String> rawFrames(Frame frame) {
    return List.of(
        "-protocol_whitelist",
        "pipe,file",
        "-f",
        "rawvideo",
        "-pix_fmt",
        "yuv420p",
        "-video_size",
        frame.width() + "x" + frame.height(),
        "-framerate",
        Integer.toString(frame.fps()),
        "-i",
        "pipe:0");
  }

  /** Raw sound from a file in the directory of the errand. */
  public static List<String> rawSound(String name) {
    return List.of(
        "-protocol_whitelist",
        "file",
        "-f",
        "s16le",
        "-ar",
        Integer.toString(Mix.RATE),
        "-ac",
        "2",
        "-i",
        "file:" + name);
  }

  /**
   * H.264 as every browser and phone plays it.
   *
   * @param keyframes numbers of frames that must be keyframes, besides the first
   */
  public static List<String> video(Frame frame, List<Integer> keyframes) {
    List<String> arguments =
        new ArrayList<>(
            List.of("-c:v", "libx264", "-preset", PRESET, "-crf", Integer.toString(QUALITY)));
    arguments.addAll(List.of("-profile:v", "high", "-pix_fmt", "yuv420p", "-threads", "2"));
    arguments.addAll(List.of("-g", Integer.toString(KEYFRAME_SECONDS * frame.fps())));
    arguments.addAll(List.of("-flags:v", "+bitexact+cgop", "-color_range", "tv"));
    arguments.addAll(List.of("-colorspace", "bt709", "-color_primaries", "bt709"));
    arguments.addAll(List.of("-color_trc", "bt709"));
    if (!keyframes.isEmpty()) {
      arguments.addAll(
          List.of(
              "-force_key_frames",
              keyframes.stream()
                  .map(number -> String.format(Locale.ROOT, "%.6f", (number - 0.25) / frame.fps()))
                  .collect(Collectors.joining(","))));
    }
    return arguments;
  }

  /** An MP4 without traces of when and by what it was made. */
  public static List<String> mp4(Frame frame) {
    return List.of(
        "-map_metadata",
        "-1",
        "-fflags",
        "+bitexact",
        "-flags:a",
        "+bitexact",
        "-video_track_timescale",
        Integer.toString(512 * frame.fps()),
        "-f",
        "mp4");
  }
}
