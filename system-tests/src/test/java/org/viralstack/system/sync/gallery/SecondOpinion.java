package org.viralstack.system.sync.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.PointerPointer;
import org.viralstack.system.fixture.server.Checkout;

/**
 * What {@code ffprobe} would say, by the libraries of another FFmpeg than the one that makes
 * movies: three versions newer, by other builders. Its program itself needs libraries for screens
 * and loudspeakers, which a server lacks.
 */
public final class SecondOpinion {
  static {
    System.setProperty(
        "org.bytedeco.javacpp.cachedir", Checkout.target().resolve("javacpp").toString());
    av_log_set_level(AV_LOG_ERROR);
  }

  private final AVFormatContext file;
  private final List<DecodedStream> pictures = new ArrayList<>();
  private final List<DecodedStream> sounds = new ArrayList<>();

  private SecondOpinion(AVFormatContext file) {
    this.file = file;
  }

  /** What it says of a file, having decoded every frame. */
  public static ProbedMovie of(byte[] movie) throws IOException {
    Path path = Files.createTempFile("movie", ".mp4");
    AVFormatContext file = new AVFormatContext(null);
    try {
      Files.write(path, movie);
      assertThat(avformat_open_input(file, path.toString(), null, (AVDictionary) null)).isZero();
      assertThat(avformat_find_stream_info(file, (PointerPointer<?>) null)).isNotNegative();
      return new SecondOpinion(file).probed();
    } finally {
      avformat_close_input(file);
      Files.delete(path);
    }
  }

  private ProbedMovie probed() {
    List<DecodedStream> all = new ArrayList<>();
    for (int number = 0; number < file.nb_streams(); number++) {
      DecodedStream stream = new DecodedStream(file.streams(number));
      all.add(stream);
      switch (stream.type()) {
        case AVMEDIA_TYPE_VIDEO -> pictures.add(stream);
        case AVMEDIA_TYPE_AUDIO -> sounds.add(stream);
        default -> throw new AssertionError("a stream of another kind");
      }
    }
    AVPacket packet = av_packet_alloc();
    while (av_read_frame(file, packet) >= 0) {
      all.get(packet.stream_index()).decode(packet);
      av_packet_unref(packet);
    }
    av_packet_free(packet);
    all.forEach(DecodedStream::end);
    return new ProbedMovie(
        pictures.stream().map(SecondOpinion::picture).toList(),
        sounds.stream().map(stream -> codec(stream.stream())).toList(),
        (double) file.duration() / AV_TIME_BASE);
  }

  private static ProbedMovie.Picture picture(DecodedStream decoded) {
    AVStream stream = decoded.stream();
    return new ProbedMovie.Picture(
        codec(stream),
        av_get_pix_fmt_name(stream.codecpar().format()).getString(),
        stream.codecpar().width(),
        stream.codecpar().height(),
        ratio(stream.r_frame_rate()),
        stream.duration() * ratio(stream.time_base()),
        decoded.frames());
  }

  private static String codec(AVStream stream) {
    return avcodec_get_name(stream.codecpar().codec_id()).getString();
  }

  private static double ratio(AVRational rational) {
    return (double) rational.num() / rational.den();
  }
}
