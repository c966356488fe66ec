package org.viralstack.system.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A connection of {@link ClosedLoop} with one request under way. */
final class BusyConnection {
  private static final int LARGEST_ANSWER = 64 << 10;

  private final InetSocketAddress server;
  private final Selector selector;
  private final ByteBuffer in = ByteBuffer.allocate(LARGEST_ANSWER);
  private SocketChannel channel;
  private AnswerBytes answer = new AnswerBytes(new byte[0], 0);
  private long sentAt;

  BusyConnection(InetSocketAddress server, Selector selector) throws IOException {
    this.server = server;
    this.selector = selector;
    channel = open();
  }

  /** Sends the next request, on a new connection where the server ends the old one. */
  void send(byte[] request) throws IOException {
    sentAt = System.nanoTime();
    if (answer.closes()) {
      channel.close();
      channel = open();
    }
    in.clear();
    ByteBuffer out = ByteBuffer.wrap(request);
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  /** Takes what has come, and tells whether the answer is complete. */
  boolean receive() throws IOException {
    if (channel.read(in) < 0) {
      throw new EOFException("the server closed a connection that was in use");
    }
    answer = new AnswerBytes(in.array(), in.position());
    return answer.isComplete();
  }

  int status() {
    return answer.status();
  }

  long nanosSinceSent() {
    return System.nanoTime() - sentAt;
  }

  private SocketChannel open() throws IOException {
    SocketChannel opened = SocketChannel.open(server);
    opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
    opened.configureBlocking(false);
    opened.register(selector, SelectionKey.OP_READ, this);
    return opened;
  }
}
