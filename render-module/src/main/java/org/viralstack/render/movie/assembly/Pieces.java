package org.viralstack.render.movie.assembly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.viralstack.render.ffmpeg.Child;
import org.viralstack.render.ffmpeg.Children;
import org.viralstack.render.media.Format;
import org.viralstack.render.media.Media;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.Transition;
import org.viralstack.render.movie.encode.Encoding;
import org.viralstack.render.movie.encode.FrameEncoder;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.picture.Picture;
import org.viralstack.render.movie.show.Fitting;
import org.viralstack.render.movie.show.VideoFile;

/** The pictures of a movie, as files that follow one another in the directory of the errand. */
final class Pieces {
  /** In seconds: enough to seek to a keyframe and not before it, too little to shift any time. */
  private static final double HAIR = 0.00001;

  /** A file and the number of its frames. */
  record Piece(String name, int frames) {}

  private final Children children;
  private final Frame frame;
  private final List<Piece> pieces = new ArrayList<>();

  Pieces(Children children, Frame frame) {
    this.children = children;
    this.frame = frame;
  }

  /** What FFmpeg's concat demuxer reads: lengths are told, since headers round them. */
  String list() {
    StringBuilder list = new StringBuilder("ffconcat version 1.0\n");
    for (Piece piece : pieces) {
      double seconds = (double) piece.frames() / frame.fps();
      list.append(String.format(Locale.ROOT, "file '%s'%nduration %.6f%n", piece.name(), seconds));
    }
    return list.toString();
  }

  /** What is seen of one scene alone. */
  void add(AssembledPart part) throws IOException, InterruptedException {
    int head = part.length().head();
    int alone = part.length().frames() - head - part.length().tail();
    if (alone == part.length().frames()) {
      Files.createSymbolicLink(next(alone), part.file().toAbsolutePath());
    } else if (alone > 0) {
      copy(part.file(), head, alone, next(alone));
    }
  }

  /** What is seen of two scenes at once. */
  void addBetween(AssembledPart before, AssembledPart after)
      throws IOException, InterruptedException {
    int tail = before.length().tail();
    int head = after.length().head();
    if (tail + head == 0) {
      return;
    }
    Transition.Kind kind = before.next().map(Transition::kind).orElse(Transition.Kind.FADE);
    Blend blend = new Blend();
    try (VideoFile first = video(before.file(), before.length().frames() - tail);
        VideoFile second = video(after.file(), 0);
        FrameEncoder encoder =
            new FrameEncoder(children, frame, List.of(), Optional.empty(), next(tail + head))) {
      for (int number = 0; number < tail + head; number++) {
        Picture picture = encoder.blank();
        double share = (number + 0.5) / (tail + head);
        blend.draw(
            kind,
            first.plate(Math.min(number, Math.max(0, tail - 1))),
            second.plate(Math.max(0, number - tail)),
            share,
            picture);
        encoder.send(picture);
      }
      encoder.finish();
    }
  }

  /**
   * Encodes pieces anew until all have the same {@linkplain Tracks#decoderSettings settings}: those
   * of this FFmpeg. They have others where another version of it has rendered a scene.
   */
  void assimilate() throws IOException, InterruptedException {
    Set<ByteBuffer> settings = new HashSet<>();
    for (Piece piece : pieces) {
      settings.add(settings(piece));
    }
    if (settings.size() <= 1) {
      return;
    }
    pieces.set(0, encoded(pieces.getFirst()));
    ByteBuffer own = settings(pieces.getFirst());
    for (int at = 1; at < pieces.size(); at++) {
      if (!settings(pieces.get(at)).equals(own)) {
        pieces.set(at, encoded(pieces.get(at)));
      }
    }
  }

  private ByteBuffer settings(Piece piece) throws IOException {
    return Tracks.decoderSettings(children.directory().resolve(piece.name()));
  }

  private Piece encoded(Piece piece) throws IOException, InterruptedException {
    Piece anew = new Piece("anew-" + piece.name(), piece.frames());
    List<String> arguments = new ArrayList<>(List.of("-protocol_whitelist", "file", "-f", "mov"));
    arguments.addAll(List.of("-i", "file:" + children.directory().resolve(piece.name())));
    arguments.addAll(List.of("-map", "0:v:0"));
    arguments.addAll(Encoding.video(frame, List.of()));
    arguments.addAll(List.of("-frames:v", Integer.toString(piece.frames())));
    arguments.addAll(Encoding.mp4(frame));
    arguments.add("file:" + children.directory().resolve(anew.name()));
    run(arguments, "A scene could not be encoded anew: ");
    return anew;
  }

  private void run(List<String> arguments, String complaint)
      throws IOException, InterruptedException {
    try (Child child = children.start(arguments)) {
      child.input().close();
      if (!child.succeeded()) {
        throw new IOException(complaint + child.complaint());
      }
    }
  }

  private VideoFile video(Path file, int from) {
    // A quarter of a frame early: what begins just before is left out, what begins at it is not.
    Duration start = Duration.ofNanos(Math.max(0, (long) ((from - 0.25) * 1e9 / frame.fps())));
    Media media =
        new Media(
            Format.MP4, Optional.empty(), frame.width(), frame.height(), frame.fps(), false, 0);
    Fitting whole = new Fitting(frame.width(), frame.height(), frame.width(), frame.height());
    return new VideoFile(
        children, file, media, new Clip(start, Optional.empty(), 1, false), whole, frame.fps());
  }

  /** A keyframe stands where it begins and where it ends. */
  private void copy(Path file, int from, int frames, Path piece)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-protocol_whitelist", "file"));
    if (from > 0) {
      String start = String.format(Locale.ROOT, "%.6f", (double) from / frame.fps() + HAIR);
      arguments.addAll(List.of("-ss", start));
    }
    arguments.addAll(List.of("-f", "mov", "-i", "file:" + file.toAbsolutePath()));
    arguments.addAll(List.of("-map", "0:v:0", "-c", "copy"));
    arguments.addAll(List.of("-frames:v", Integer.toString(frames)));
    arguments.addAll(Encoding.mp4(frame));
    arguments.add("file:" + piece);
    run(arguments, "A scene could not be cut: ");
  }

  private Path next(int frames) {
    pieces.add(new Piece("piece%d.mp4".formatted(pieces.size()), frames));
    return children.directory().resolve(pieces.getLast().name());
  }
}
