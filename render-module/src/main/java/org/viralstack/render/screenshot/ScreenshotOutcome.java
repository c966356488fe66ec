package org.viralstack.render.screenshot;

/** What became of a file that should be a screenshot. */
public sealed interface ScreenshotOutcome {
  record Decoded(Screenshot screenshot) implements ScreenshotOutcome {}

  /** Neither PNG nor JPEG nor WebP by its content. */
  record UnknownFormat() implements ScreenshotOutcome {}

  /** More bytes than {@link ScreenshotDecoding#MAX_BYTES}. */
  record TooManyBytes(long bytes) implements ScreenshotOutcome {}

  /** Width, height or their product is outside the bounds of {@link ScreenshotDecoding}. */
  record UnusableSize(int width, int height) implements ScreenshotOutcome {}

  /** The file promises a picture and does not hold it, or its decoding takes too long. */
  record Broken(String reason) implements ScreenshotOutcome {}
}
