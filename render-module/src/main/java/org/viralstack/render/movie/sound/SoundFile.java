package org.viralstack.render.movie.sound;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viralstack.render.ffmpeg.Child;
import org.viralstack.render.ffmpeg.Children;
import org.viralstack.render.media.MediaProbe;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.place.Durations;

/**
 * A source that is decoded while it is heard; silence after its end. One for each cue, also where
 * two cues are alike. Nothing runs before something is read.
 */
final class SoundFile implements AutoCloseable {
  private static final int MOST_PASSES = 20_000;

  private final Children children;
  private final Cue cue;
  private Optional<Child> child = Optional.empty();
  private int passes;

  SoundFile(Children children, Cue cue) {
    this.children = children;
    this.cue = cue;
  }

  Cue cue() {
    return cue;
  }

  /**
   * Fills {@code bytes}, with silence where nothing is left.
   *
   * @throws IOException also when its decoder was ended from outside
   */
  void read(byte[] bytes, int count) throws IOException, InterruptedException {
    int filled = 0;
    while (filled < count) {
      if (child.isEmpty()) {
        if (passes > 0 && (!cue.clip().loop() || passes >= MOST_PASSES)) {
          break;
        }
        child = Optional.of(begun());
      }
      int read = child.get().output().readNBytes(bytes, filled, count - filled);
      filled += read;
      if (filled < count) {
        child.get().expectOwnEnd();
        close();
        passes = read == 0 ? MOST_PASSES : passes;
      }
    }
    java.util.Arrays.fill(bytes, filled, count, (byte) 0);
  }

  @Override
  public void close() {
    child.ifPresent(Child::close);
    child = Optional.empty();
  }

  private Child begun() throws IOException {
    passes++;
    Clip clip = cue.clip();
    List<String> arguments = new ArrayList<>(List.of("-threads", "1"));
    if (clip.trimStart().isPositive()) {
      arguments.addAll(List.of("-ss", number(Durations.seconds(clip.trimStart()))));
    }
    clip.trimEnd()
        .map(end -> Durations.seconds(end.minus(clip.trimStart())))
        .ifPresent(part -> arguments.addAll(List.of("-t", number(part))));
    arguments.addAll(MediaProbe.guarded(cue.media().format(), cue.file()));
    arguments.addAll(List.of("-map", "0:a:0", "-vn", "-sn", "-dn"));
    if (clip.speed() != 1) {
      arguments.addAll(List.of("-af", tempo(clip.speed())));
    }
    arguments.addAll(List.of("-ac", "2", "-ar", Integer.toString(Mix.RATE)));
    arguments.addAll(List.of("-f", "s16le", "pipe:1"));
    Child started = children.start(arguments);
    started.input().close();
    return started;
  }

  /** In steps of at most two and at least a half: beyond these FFmpeg leaves sound out. */
  private static String tempo(double speed) {
    List<String> steps = new ArrayList<>();
    double left = speed;
    while (left > 2 || left < 0.5) {
      double step = left > 2 ? 2 : 0.5;
      steps.add("atempo=" + step);
      left /= step;
    }
    steps.add("atempo=" + number(left));
    return String.join(",", steps);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }
}
