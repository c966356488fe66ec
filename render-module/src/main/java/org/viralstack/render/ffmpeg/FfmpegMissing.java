package org.viralstack.render.ffmpeg;

/** No usable FFmpeg was found; the message says what to do. */
public final class FfmpegMissing extends RuntimeException {
  private static final long serialVersionUID = 1;

  FfmpegMissing(String message) {
    super(message);
  }
}
