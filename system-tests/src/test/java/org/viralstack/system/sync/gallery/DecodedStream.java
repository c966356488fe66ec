package org.viralstack.system.sync.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** A stream of a movie, and how many frames came out of it. Whatever cannot be decoded fails. */
final class DecodedStream {
  private final AVStream stream;
  private final AVCodecContext decoder;
  private final AVFrame frame = av_frame_alloc();
  private int frames;

  DecodedStream(AVStream stream) {
    this.stream = stream;
    AVCodec codec = avcodec_find_decoder(stream.codecpar().codec_id());
    decoder = avcodec_alloc_context3(codec);
    assertThat(avcodec_parameters_to_context(decoder, stream.codecpar())).isNotNegative();
    assertThat(avcodec_open2(decoder, codec, (AVDictionary) null)).isZero();
  }

  AVStream stream() {
    return stream;
  }

  int type() {
    return stream.codecpar().codec_type();
  }

  int frames() {
    return frames;
  }

  void decode(AVPacket packet) {
    assertThat(avcodec_send_packet(decoder, packet)).as("a packet is taken").isZero();
    receive();
  }

  /** Decodes what is still inside. */
  void end() {
    assertThat(avcodec_send_packet(decoder, null)).isZero();
    receive();
    av_frame_free(frame);
    avcodec_free_context(decoder);
  }

  private void receive() {
    int result = avcodec_receive_frame(decoder, frame);
    while (result >= 0) {
      frames++;
      result = avcodec_receive_frame(decoder, frame);
    }
    assertThat(result).as("the end of decoding").isIn(AVERROR_EAGAIN(), AVERROR_EOF);
  }
}
