package org.viralstack.render.movie.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.viralstack.render.ffmpeg.Child;
import org.viralstack.render.ffmpeg.Children;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.picture.Picture;

/**
 * Encodes frames while the next are drawn. Frames go round: {@link #blank} gives one to draw on,
 * {@link #send} passes it on. Used by one thread.
 */
public final class FrameEncoder implements AutoCloseable {
  private static final int UNDER_WAY = 3;

  private final Child child;
  private final BlockingQueue<Picture> blank = new ArrayBlockingQueue<>(UNDER_WAY);
  private final BlockingQueue<Optional<Picture>> drawn = new ArrayBlockingQueue<>(UNDER_WAY + 1);
  private final Thread writer;
  private volatile Optional<IOException> failure = Optional.empty();

  /**
   * Starts encoding.
   *
   * @param keyframes see {@link Encoding#video}
   * @param sound raw, a file in the errand's directory
   * @param output is overwritten
   */
  public FrameEncoder(
      Children children, Frame frame, List<Integer> keyframes, Optional<String> sound, Path output)
      throws IOException {
    List<String> arguments = new ArrayList<>(Encoding.rawFrames(frame));
    sound.ifPresent(name -> arguments.addAll(Encoding.rawSound(name)));
    arguments.addAll(List.of("-map", "0:v:0"));
    if (sound.isPresent()) {
      arguments.addAll(List.of("-map", "1:a:0", "-c:a", "flac", "-strict", "-2"));
    }
    arguments.addAll(Encoding.video(frame, keyframes));
    arguments.addAll(Encoding.mp4(frame));
    arguments.addAll(List.of("-y", "file:" + output.toAbsolutePath()));
    child = children.start(arguments);
    for (int number = 0; number < UNDER_WAY; number++) {
      blank.add(new Picture(frame.width(), frame.height()));
    }
    writer = Thread.ofPlatform().name("frames").daemon().start(this::write);
  }

  /** A frame of undefined content. */
  public Picture blank() throws InterruptedException {
    return blank.take();
  }

  /** Passes a drawn frame on; it is not to be touched afterwards. */
  public void send(Picture picture) throws IOException, InterruptedException {
    drawn.put(Optional.of(picture));
    if (failure.isPresent()) {
      throw new IOException("Encoding failed: " + child.complaint(), failure.get());
    }
  }

  /** Ends the file. */
  public void finish() throws IOException, InterruptedException {
    drawn.put(Optional.empty());
    writer.join();
    if (!child.succeeded() || failure.isPresent()) {
      throw new IOException("Encoding failed: " + child.complaint());
    }
  }

  @Override
  public void close() {
    child.close();
    writer.interrupt();
  }

  /** Frames go round even after a failure, so that whoever draws never waits in vain. */
  private void write() {
    try (OutputStream input = child.input()) {
      Optional<Picture> next = drawn.take();
      while (next.isPresent()) {
        if (failure.isEmpty()) {
          write(input, next.get());
        }
        blank.put(next.get());
        next = drawn.take();
      }
    } catch (IOException broken) {
      failure = Optional.of(broken);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(OutputStream input, Picture picture) {
    try {
      input.write(picture.samples());
    } catch (IOException broken) {
      failure = Optional.of(broken);
    }
  }
}
