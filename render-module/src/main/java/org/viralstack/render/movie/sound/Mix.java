package org.viralstack.render.movie.sound;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.viralstack.render.ffmpeg.Children;

/** Several sources as one. */
public final class Mix {
  /** Samples per second. */
  public static final int RATE = 48_000;

  /** Of one sample: two channels of 16 bits. */
  public static final int BYTES = 4;

  private static final int BLOCK = 4096;
  private static final double BENT_FROM = 0.9;

  private Mix() {}

  /** Writes raw sound of exactly {@code samples} samples: s16le, stereo. */
  public static void write(Children children, List<Cue> cues, long samples, Path into)
      throws IOException, InterruptedException {
    List<SoundFile> files = cues.stream().map(cue -> new SoundFile(children, cue)).toList();
    try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(into))) {
      double[] sum = new double[2 * BLOCK];
      byte[] block = new byte[BYTES * BLOCK];
      for (long at = 0; at < samples; at += BLOCK) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        int count = (int) Math.min(BLOCK, samples - at);
        java.util.Arrays.fill(sum, 0);
        for (SoundFile file : files) {
          add(file, at, count, block, sum);
        }
        output.write(bent(sum, block, count), 0, BYTES * count);
      }
    } finally {
      files.forEach(SoundFile::close);
    }
  }

  private static void add(SoundFile file, long at, int count, byte[] block, double[] sum)
      throws IOException, InterruptedException {
    Cue cue = file.cue();
    int from = (int) Math.clamp(cue.start() - at, 0, count);
    int to = (int) Math.clamp(cue.end() - at, 0, count);
    if (from >= to) {
      if (at >= cue.end()) {
        file.close();
      }
      return;
    }
    file.read(block, BYTES * (to - from));
    ShortBuffer heard = shorts(block);
    for (int sample = from; sample < to; sample++) {
      double strength = cue.strength(at + sample) / 32768;
      sum[2 * sample] += heard.get(2 * (sample - from)) * strength;
      sum[2 * sample + 1] += heard.get(2 * (sample - from) + 1) * strength;
    }
  }

  private static byte[] bent(double[] sum, byte[] block, int count) {
    ShortBuffer mixed = shorts(block);
    for (int value = 0; value < 2 * count; value++) {
      mixed.put(value, (short) Math.round(bent(sum[value]) * 32767));
    }
    return block;
  }

  private static double bent(double value) {
    double loud = Math.abs(value);
    if (loud <= BENT_FROM) {
      return value;
    }
    double room = 1 - BENT_FROM;
    return Math.signum(value) * (BENT_FROM + room * Math.tanh((loud - BENT_FROM) / room));
  }

  private static ShortBuffer shorts(byte[] block) {
    return ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
  }
}
