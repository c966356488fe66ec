package org.viralstack.render.movie.assembly;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.viralstack.render.movie.assembly.Boxes.Box;

/**
 * The tracks of an MP4 of our own: starting FFmpeg only to learn what a scene holds takes longer
 * than most of joining.
 */
final class Tracks {
  private static final ByteBuffer SOUND = ByteBuffer.wrap("soun".getBytes(US_ASCII));

  /** In a handler, after its version, flags and a field without a meaning. */
  private static final int KIND = 8;

  private static final int MOST_SETTINGS = 1 << 16;

  private Tracks() {}

  /**
   * Whether one of them is sound.
   *
   * @throws IOException when the file is no MP4, or not whole
   */
  static boolean hasSound(Path file) throws IOException {
    try (Boxes boxes = Boxes.of(file)) {
      for (Box handler : boxes.along("moov", "trak", "mdia", "hdlr")) {
        if (boxes.content(handler, KIND, SOUND.capacity()).equals(SOUND)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * What a decoder must know before the first picture: the box {@code avcC} (ISO/IEC 14496-15). An
   * MP4 has it once, so that only pictures of the same encoder can follow one another in it.
   *
   * @throws IOException when the file is no MP4 with pictures in H.264, or not whole
   */
  static ByteBuffer decoderSettings(Path file) throws IOException {
    try (Boxes boxes = Boxes.of(file)) {
      List<Box> found = boxes.along("moov", "trak", "mdia", "minf", "stbl", "stsd", "avc1", "avcC");
      if (found.isEmpty()) {
        throw new IOException("A piece of the movie has no pictures");
      }
      return boxes.content(found.getFirst(), 0, MOST_SETTINGS);
    }
  }
}
