package org.viralstack.studio.app.screenshot;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.screenshot.ScreenshotDecoding;
import org.viralstack.render.screenshot.ScreenshotOutcome;
import org.viralstack.studio.file.MediaType;

/** Looks whether a file is a picture, a few files at a time. Safe for use by many threads. */
@Service
class Inspection {
  private static final int AT_A_TIME = 2;
  private static final long PATIENCE_SECONDS = 5;

  private final Semaphore seats = new Semaphore(AT_A_TIME, true);

  /** What a file turned out to be. */
  sealed interface Finding {
    record Picture(MediaType type) implements Finding {}

    record Refused(UploadOutcome why) implements Finding {}
  }

  Finding inspect(byte[] file) {
    try {
      if (!seats.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return new Finding.Refused(new UploadOutcome.Busy());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Finding.Refused(new UploadOutcome.Busy());
    }
    try {
      return decoded(file);
    } finally {
      seats.release();
    }
  }

  private static Finding decoded(byte[] file) {
    return switch (ScreenshotDecoding.decode(file)) {
      case ScreenshotOutcome.Decoded picture -> new Finding.Picture(type(file));
      case ScreenshotOutcome.UnknownFormat unknown -> unusable("must be a PNG, JPEG or WebP file");
      case ScreenshotOutcome.TooManyBytes large ->
          new Finding.Refused(new UploadOutcome.TooLarge());
      case ScreenshotOutcome.UnusableSize size ->
          unusable(
              "must have sides of %d to %d pixels and at most %d pixels, not %d by %d"
                  .formatted(
                      ScreenshotDecoding.MIN_SIDE,
                      ScreenshotDecoding.MAX_SIDE,
                      ScreenshotDecoding.MAX_PIXELS,
                      size.width(),
                      size.height()));
      case ScreenshotOutcome.Broken broken ->
          unusable("must be a whole picture; it cannot be read");
    };
  }

  private static Finding unusable(String rule) {
    return new Finding.Refused(new UploadOutcome.Unusable(rule));
  }

  /** Of a file that was decoded, so its first byte tells. */
  private static MediaType type(byte[] file) {
    return switch (file[0]) {
      case (byte) 0x89 -> MediaType.PNG;
      case (byte) 0xff -> MediaType.JPEG;
      default -> MediaType.WEBP;
    };
  }
}
