package org.viralstack.render.movie.engine;

import java.io.IOException;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.viralstack.render.ffmpeg.Children;
import org.viralstack.render.movie.encode.FrameEncoder;
import org.viralstack.render.movie.picture.Laying;
import org.viralstack.render.movie.picture.Picture;

/** Draws the frames of a scene one after the other. */
final class Stage implements AutoCloseable {
  private final SceneOrder order;
  private final List<Actor> actors;
  private final Children children;
  private final Laying laying = new Laying();

  Stage(SceneOrder order, List<Actor> actors, Children children) {
    this.order = order;
    this.actors = actors;
    this.children = children;
  }

  void play(FrameEncoder encoder, DoubleConsumer progress)
      throws IOException, InterruptedException {
    int frames = order.length().frames();
    byte[] last = new byte[0];
    for (int frame = 0; frame < frames; frame++) {
      step();
      Picture picture = encoder.blank();
      if (frame > 0 && isAsBefore(frame)) {
        System.arraycopy(last, 0, picture.samples(), 0, last.length);
      } else {
        draw(frame, picture);
      }
      // The frame before is only read by the encoder, so it may be copied from meanwhile.
      last = picture.samples();
      encoder.send(picture);
      progress.accept((frame + 1.0) / frames);
    }
  }

  @Override
  public void close() {
    actors.forEach(Actor::close);
  }

  private boolean isAsBefore(int frame) {
    return actors.stream().allMatch(actor -> actor.isAsBefore(frame));
  }

  private static void step() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private void draw(int frame, Picture picture) throws IOException, InterruptedException {
    picture.fill(order.scene().background());
    // Before the next one enters, since there is room only for those on the stage.
    actors.forEach(actor -> actor.leave(frame));
    for (Actor actor : actors) {
      step();
      actor.enter(frame, children);
      actor.draw(frame, order.frame(), laying, picture);
    }
  }
}
