package org.viralstack.render.movie.assembly;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.render.ffmpeg.Child;
import org.viralstack.render.ffmpeg.Children;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.sound.Mix;

/** The sound of all parts as one, silence where a part has none. */
final class Soundtrack {
  private Soundtrack() {}

  /**
   * Writes raw sound.
   *
   * @return whether any part has sound; else nothing of use was written
   */
  static boolean write(Children children, Frame frame, List<AssembledPart> parts, Path into)
      throws IOException, InterruptedException {
    boolean any = false;
    long frames = 0;
    try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(into), 1 << 16)) {
      for (AssembledPart part : parts) {
        long start = samples(frames, frame);
        frames += part.length().frames();
        long bytes = Mix.BYTES * (samples(frames, frame) - start);
        any |= append(children, part.file(), bytes, output);
      }
    }
    return any;
  }

  private static long samples(long frames, Frame frame) {
    return frames * Mix.RATE / frame.fps();
  }

  private static boolean append(Children children, Path part, long bytes, OutputStream output)
      throws IOException, InterruptedException {
    boolean audible = Tracks.hasSound(part);
    long written = audible ? decoded(children, part, bytes, output) : 0;
    byte[] silence = new byte[1 << 14];
    while (written < bytes) {
      int count = (int) Math.min(silence.length, bytes - written);
      output.write(silence, 0, count);
      written += count;
    }
    return audible;
  }

  private static long decoded(Children children, Path part, long bytes, OutputStream output)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-protocol_whitelist", "file", "-f", "mov"));
    arguments.addAll(List.of("-i", "file:" + part.toAbsolutePath(), "-map", "0:a:0", "-vn"));
    arguments.addAll(List.of("-f", "s16le", "pipe:1"));
    try (Child child = children.start(arguments)) {
      child.input().close();
      long written = copy(child.output(), output, bytes);
      child.output().transferTo(OutputStream.nullOutputStream());
      if (!child.succeeded()) {
        throw new IOException("The sound of a scene could not be read: " + child.complaint());
      }
      return written;
    }
  }

  private static long copy(InputStream from, OutputStream to, long most) throws IOException {
    byte[] block = new byte[1 << 14];
    long copied = 0;
    while (copied < most) {
      int read = from.readNBytes(block, 0, (int) Math.min(block.length, most - copied));
      if (read == 0) {
        break;
      }
      to.write(block, 0, read);
      copied += read;
    }
    return copied;
  }
}
