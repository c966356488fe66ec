package org.viralstack.render.movie.show;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viralstack.render.ffmpeg.Child;
import org.viralstack.render.ffmpeg.Children;
import org.viralstack.render.media.Media;
import org.viralstack.render.media.MediaProbe;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.picture.Picture;
import org.viralstack.render.movie.picture.Plate;
import org.viralstack.render.movie.place.Durations;

/** A video file that is decoded while it is shown. After its end the last picture stays. */
public final class VideoFile implements Show {
  private static final int MOST_PASSES = 20_000;

  private final Children children;
  private final Path file;
  private final Media media;
  private final Clip clip;
  private final Fitting fitting;
  private final int fps;
  private final byte[] samples;
  private final Plate plate;
  private Optional<Child> child = Optional.empty();
  private int shown = -1;
  private int passes;
  private boolean over;

  /** Nothing runs before the first plate is asked for. */
  public VideoFile(Children children, Path file, Media media, Clip clip, Fitting fitting, int fps) {
    this.children = children;
    this.file = file;
    this.media = media;
    this.clip = clip;
    this.fitting = fitting;
    this.fps = fps;
    this.samples = new byte[Picture.bytes(fitting.width(), fitting.height())];
    this.plate = Plate.ofFrame(samples, fitting.width(), fitting.height());
  }

  @Override
  public Plate plate(int frame) throws IOException, InterruptedException {
    while (shown < frame && !over) {
      next();
      shown++;
    }
    return plate;
  }

  @Override
  public void close() {
    child.ifPresent(Child::close);
    child = Optional.empty();
  }

  private void next() throws IOException, InterruptedException {
    if (child.isEmpty()) {
      child = Optional.of(begun());
    }
    if (isRead(child.get())) {
      return;
    }
    boolean anew = clip.loop() && shown >= 0 && passes < MOST_PASSES;
    close();
    if (anew) {
      child = Optional.of(begun());
      over = !isRead(child.get());
    } else {
      over = true;
    }
    if (shown < 0) {
      throw new Refusal("A video is broken or has no pictures in the part that is asked for");
    }
  }

  /** A frame whole or, at the end, none: the last one stays untouched. */
  private boolean isRead(Child running) throws IOException, InterruptedException {
    int first = running.output().read();
    if (first < 0) {
      running.expectOwnEnd();
      return false;
    }
    byte kept = samples[0];
    samples[0] = (byte) first;
    if (running.output().readNBytes(samples, 1, samples.length - 1) < samples.length - 1) {
      samples[0] = kept;
      running.expectOwnEnd();
      return false;
    }
    return true;
  }

  private Child begun() throws IOException {
    passes++;
    List<String> arguments = new ArrayList<>(List.of("-threads", "2"));
    if (clip.trimStart().isPositive()) {
      arguments.addAll(List.of("-ss", seconds(Durations.seconds(clip.trimStart()))));
    }
    clip.trimEnd()
        .map(end -> Durations.seconds(end.minus(clip.trimStart())))
        .ifPresent(part -> arguments.addAll(List.of("-t", seconds(part))));
    arguments.addAll(MediaProbe.guarded(media.format(), file));
    String filters =
        "setpts=(PTS-STARTPTS)/%s,fps=%d,%s,format=yuv420p"
            .formatted(
                seconds(clip.speed()),
                fps,
                fitting.filters("flags=bicubic+accurate_rnd:out_color_matrix=bt709:out_range=tv"));
    arguments.addAll(List.of("-map", "0:V:0", "-an", "-sn", "-dn", "-vf", filters));
    arguments.addAll(List.of("-f", "rawvideo", "pipe:1"));
    Child started = children.start(arguments);
    started.input().close();
    return started;
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }
}
