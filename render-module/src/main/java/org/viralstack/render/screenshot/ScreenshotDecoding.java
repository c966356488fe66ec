package org.viralstack.render.screenshot;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.viralstack.render.screenshot.ScreenshotOutcome.Broken;
import org.viralstack.render.screenshot.ScreenshotOutcome.Decoded;
import org.viralstack.render.screenshot.ScreenshotOutcome.TooManyBytes;
import org.viralstack.render.screenshot.ScreenshotOutcome.UnknownFormat;
import org.viralstack.render.screenshot.ScreenshotOutcome.UnusableSize;

/** Turns the bytes of a file into a {@link Screenshot}. Safe for use by several threads. */
public final class ScreenshotDecoding {
  public static final int MAX_BYTES = 10 * 1024 * 1024;
  public static final int MAX_PIXELS = 24_000_000;
  public static final int MAX_SIDE = 10_000;
  public static final int MIN_SIDE = 64;

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private ScreenshotDecoding() {}

  /** The file's own bytes decide its format; names and media types are not asked. */
  public static ScreenshotOutcome decode(byte[] file) {
    if (file.length > MAX_BYTES) {
      return new TooManyBytes(file.length);
    }
    Optional<ImageReader> found = reader(file);
    if (found.isEmpty()) {
      return new UnknownFormat();
    }
    ImageReader reader = found.get();
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      // Ancillary chunks stay unread: a compressed comment could unpack to gigabytes.
      reader.setInput(input, true, true);
      Dimension size = new Dimension(reader.getWidth(0), reader.getHeight(0));
      return isUsable(size)
          ? new Decoded(screenshot(reader, size))
          : new UnusableSize(size.width, size.height);
    } catch (IOException | RuntimeException broken) {
      // Decoders throw unchecked exceptions of many kinds when the bytes lie.
      return new Broken(String.valueOf(broken.getMessage()));
    } finally {
      reader.dispose();
    }
  }

  private static Screenshot screenshot(ImageReader reader, Dimension size) throws IOException {
    Deadline deadline = new Deadline(PATIENCE);
    reader.addIIOReadProgressListener(deadline);
    int step =
        Math.max(
            1, Math.min(size.width / Screenshot.MAX_WIDTH, size.height / Screenshot.MAX_HEIGHT));
    ImageReadParam parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    BufferedImage raw = reader.read(0, parameters);
    if (deadline.isOver()) {
      throw new IOException("Decoding took longer than " + PATIENCE.toSeconds() + " s");
    }
    return new Screenshot(
        Reduction.within(raw, Screenshot.MAX_WIDTH, Screenshot.MAX_HEIGHT),
        size.width,
        size.height);
  }

  private static boolean isUsable(Dimension size) {
    return size.width >= MIN_SIDE
        && size.height >= MIN_SIDE
        && size.width <= MAX_SIDE
        && size.height <= MAX_SIDE
        && (long) size.width * size.height <= MAX_PIXELS;
  }

  private static Optional<ImageReader> reader(byte[] file) {
    return switch (Format.of(file)) {
      case PNG -> first(ImageIO.getImageReadersByFormatName("png"));
      case JPEG -> first(ImageIO.getImageReadersByFormatName("jpeg"));
      case WEBP -> Optional.of(new WebPImageReaderSpi().createReaderInstance(null));
      case UNKNOWN -> Optional.empty();
    };
  }

  private static Optional<ImageReader> first(Iterator<ImageReader> readers) {
    return readers.hasNext() ? Optional.of(readers.next()) : Optional.empty();
  }
}
