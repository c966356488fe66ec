package org.viralstack.render.cli;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.encode.Encoding;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.place.Durations;
import org.viralstack.render.movie.show.TextPainting;
import org.viralstack.render.movie.show.Writing;

/** The same movie by one command, as somebody would write it who knows FFmpeg. */
record HandWritten(Path program, BenchmarkMovie movie) {
  private static final Frame FRAME = Frame.DEFAULT;
  private static final Pattern SSIM = Pattern.compile("All:([0-9.]+)");

  /** Paints the picture of the text, which such a person would have ready. */
  Writing.Sheet painted(Path png) throws IOException, InterruptedException {
    TextLayer text = BenchmarkMovie.text();
    Writing writing = Writing.of(text, FRAME);
    BufferedImage picture = TextPainting.of(text, writing);
    BufferedImage plain =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = plain.createGraphics();
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    ImageIO.write(plain, "png", png.toFile());
    return writing.sheet();
  }

  /** Makes the movie. */
  Path made(Path png, Writing.Sheet text, Path into) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("nice", "-n", "10", program.toString()));
    command.addAll(List.of("-y", "-nostdin", "-hide_banner", "-nostats", "-loglevel", "error"));
    for (int scene = 0; scene < BenchmarkMovie.SCENES; scene++) {
      command.addAll(List.of("-i", movie.picture().toString()));
    }
    for (int scene = 0; scene < BenchmarkMovie.SCENES; scene++) {
      command.addAll(List.of("-framerate", Integer.toString(FRAME.fps()), "-i", png.toString()));
    }
    command.addAll(List.of("-filter_complex", graph(text), "-map", "[whole]"));
    command.addAll(Encoding.video(FRAME, List.of()));
    command.addAll(List.of("-movflags", "+faststart"));
    command.addAll(Encoding.mp4(FRAME));
    command.add(into.toString());
    run(command);
    return into;
  }

  /** How alike two movies are, 0 to 1: the mean of all pictures and planes. */
  double likeness(Path one, Path other) throws IOException, InterruptedException {
    String report =
        run(
            List.of(
                program.toString(),
                "-nostdin",
                "-hide_banner",
                "-i",
                one.toString(),
                "-i",
                other.toString(),
                "-lavfi",
                "ssim",
                "-f",
                "null",
                "-"));
    Matcher found = SSIM.matcher(report);
    if (!found.find()) {
      throw new IOException(report);
    }
    return Double.parseDouble(found.group(1));
  }

  private String graph(Writing.Sheet text) {
    int frames = (int) Math.round(Durations.seconds(movie.scene()) * FRAME.fps());
    Duration end = movie.scene().minus(BenchmarkMovie.FADE);
    StringBuilder graph = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (int scene = 0; scene < BenchmarkMovie.SCENES; scene++) {
      graph.append(
          String.format(
              Locale.ROOT,
              "[%1$d:v]scale=2228:1254:force_original_aspect_ratio=increase:flags=lanczos"
                  + ":out_color_matrix=bt709:out_range=tv,crop=2228:1254,format=yuv420p,"
                  + "zoompan=z='pow(1.16,on/%2$d)':x='(zoom-1)/2*iw*(1+0.55*on/%2$d)/zoom'"
                  + ":y='(zoom-1)/2*ih*(1-0.4*on/%2$d)/zoom':d=%2$d:s=1920x1080:fps=30[p%1$d];",
              scene,
              frames));
      graph.append(
          String.format(
              Locale.ROOT,
              "[%1$d:v]format=yuva420p,loop=loop=-1:size=1,trim=end_frame=%2$d,"
                  + "fade=t=in:d=%3$.3f:alpha=1,fade=t=out:st=%4$.3f:d=%3$.3f:alpha=1[t%5$d];"
                  + "[p%5$d][t%5$d]overlay=%6$d:%7$d[s%5$d];",
              BenchmarkMovie.SCENES + scene,
              frames,
              Durations.seconds(BenchmarkMovie.FADE),
              Durations.seconds(end),
              scene,
              text.left(),
              text.top()));
      all.append("[s").append(scene).append(']');
    }
    return graph
        .append(all)
        .append("concat=n=" + BenchmarkMovie.SCENES + ":v=1:a=0[whole]")
        .toString();
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
    return said;
  }
}
