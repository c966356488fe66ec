package org.viralstack.render.movie.engine;

import java.io.IOException;
import java.util.Optional;
import org.viralstack.render.ffmpeg.Children;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.motion.Motion;
import org.viralstack.render.movie.motion.Pose;
import org.viralstack.render.movie.picture.Laying;
import org.viralstack.render.movie.picture.Picture;
import org.viralstack.render.movie.picture.Plate;
import org.viralstack.render.movie.picture.Turning;
import org.viralstack.render.movie.picture.View;
import org.viralstack.render.movie.show.Box;

/** One layer on the stage. What it shows is opened when it enters and closed when it leaves. */
final class Actor implements AutoCloseable {
  private final int first;
  private final int end;
  private final int fps;
  private final Motion motion;
  private final Costume.Opening opening;
  private Optional<Costume> costume = Optional.empty();
  private Optional<Pose> last = Optional.empty();

  /**
   * An actor.
   *
   * @param first frame in which it is seen
   * @param end frame in which it is no longer seen
   */
  Actor(int first, int end, int fps, Motion motion, Costume.Opening opening) {
    this.first = first;
    this.end = end;
    this.fps = fps;
    this.motion = motion;
    this.opening = opening;
  }

  boolean isOn(int frame) {
    return frame >= first && frame < end;
  }

  int first() {
    return first;
  }

  int end() {
    return end;
  }

  /** Whether it looks in {@code frame} as in the one that was drawn before. */
  boolean isAsBefore(int frame) {
    if (!isOn(frame)) {
      return last.isEmpty();
    }
    return last.isPresent()
        && costume.filter(Costume::still).isPresent()
        && last.get().equals(pose(frame));
  }

  /** Takes its costume off if it is no longer seen in {@code frame}. */
  void leave(int frame) {
    if (frame >= end) {
      close();
    }
  }

  /** Puts its costume on if it is seen in {@code frame} for the first time. */
  void enter(int frame, Children children) throws IOException, InterruptedException {
    if (isOn(frame) && costume.isEmpty()) {
      costume = Optional.of(opening.open(children));
    }
  }

  /** Draws what has {@linkplain #enter entered}. */
  void draw(int frame, Frame size, Laying laying, Picture picture)
      throws IOException, InterruptedException {
    if (!isOn(frame)) {
      last = Optional.empty();
      return;
    }
    Pose pose = pose(frame);
    last = Optional.of(pose);
    Costume worn = costume.orElseThrow();
    Plate plate = worn.show().plate(frame - first);
    lay(plate, worn, pose, size, laying, picture);
  }

  private Pose pose(int frame) {
    return motion.at((double) (frame - first) / fps);
  }

  private static void lay(
      Plate plate, Costume costume, Pose pose, Frame size, Laying laying, Picture picture) {
    Box box = costume.box();
    double width = plate.width() / costume.larger();
    double height = plate.height() / costume.larger();
    double x = box.across() + away(pose.right(), size.width(), box.across(), width);
    double y = box.down() + away(pose.down(), size.height(), box.down(), height);
    if (costume.degrees() != 0) {
      Plate content =
          pose.zoom() > 1 || costume.larger() > 1 ? zoomed(plate, costume, pose, laying) : plate;
      new Turning(x, y, pose.scale(), costume.degrees(), pose.opacity()).lay(content, picture);
      return;
    }
    boolean rests = pose.scale() == 1 && pose.right() == 0 && pose.down() == 0;
    double left = x - pose.scale() * width / 2;
    double top = y - pose.scale() * height / 2;
    if (rests) {
      left = even(left);
      top = even(top);
    }
    View.Clip clip =
        new View.Clip(left, top, left + pose.scale() * width, top + pose.scale() * height);
    double scale = pose.scale() * pose.zoom() / costume.larger();
    double beyond = (pose.zoom() - 1) * pose.scale() / 2;
    laying.lay(
        plate,
        new View(
            left - beyond * width * (1 + pose.panX()),
            top - beyond * height * (1 + pose.panY()),
            scale,
            clip,
            pose.opacity()),
        picture);
  }

  /** What the box shows, on a plate of its own that can be turned. */
  private static Plate zoomed(Plate plate, Costume costume, Pose pose, Laying laying) {
    int width = (int) even(plate.width() / costume.larger());
    int height = (int) even(plate.height() / costume.larger());
    Picture seen = new Picture(width, height);
    double beyond = (pose.zoom() - 1) / 2;
    laying.lay(
        plate,
        new View(
            -beyond * width * (1 + pose.panX()),
            -beyond * height * (1 + pose.panY()),
            pose.zoom() / costume.larger(),
            View.Clip.NONE,
            1),
        seen);
    return Plate.ofFrame(seen.samples(), width, height);
  }

  /** The way to just outside the frame, on the side that {@code share} names by its sign. */
  private static double away(double share, double extent, double middle, double length) {
    double way = share > 0 ? extent - middle + length / 2 : middle + length / 2;
    return share * Math.max(0, way);
  }

  private static double even(double length) {
    return 2 * Math.rint(length / 2);
  }

  @Override
  public void close() {
    costume.ifPresent(worn -> worn.show().close());
    costume = Optional.empty();
  }
}
