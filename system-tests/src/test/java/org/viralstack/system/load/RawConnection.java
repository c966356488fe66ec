package org.viralstack.system.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends requests byte for byte, whatever they are, on one connection after the other. Used by one
 * thread.
 */
public final class RawConnection implements AutoCloseable {
  private static final int CHUNK = 16 << 10;

  private final InetSocketAddress server;
  private final int patienceMillis;
  private Optional<Socket> open = Optional.empty();

  /**
   * @param patience how long to wait for an answer
   */
  public RawConnection(URI server, Duration patience) {
    this.server = new InetSocketAddress(server.getHost(), server.getPort());
    this.patienceMillis = (int) patience.toMillis();
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @param last says that nothing more will come, and ends the connection after the answer
   * @return empty when the server ended the connection without an answer
   * @throws java.net.SocketTimeoutException when it does neither
   */
  public Optional<RawAnswer> exchange(byte[] request, boolean last) throws IOException {
    Socket socket = open.isPresent() ? open.get() : connect();
    open = Optional.of(socket);
    byte[] bytes = {};
    try {
      socket.getOutputStream().write(request);
      if (last) {
        socket.shutdownOutput();
      }
      bytes = receive(socket.getInputStream());
    } catch (SocketException refused) {
      // it may have answered before it closed, which the kernel then has thrown away
      last = true;
    }
    AnswerBytes answer = new AnswerBytes(bytes, bytes.length);
    if (last || !answer.isComplete() || answer.closes()) {
      close();
    }
    return answer.headEnd() < 0
        ? Optional.empty()
        : Optional.of(new RawAnswer(answer.status(), answer.text()));
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.connect(server, patienceMillis);
    socket.setSoTimeout(patienceMillis);
    socket.setTcpNoDelay(true);
    return socket;
  }

  private static byte[] receive(InputStream in) throws IOException {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      received.write(chunk, 0, n);
      if (new AnswerBytes(received.toByteArray(), received.size()).isComplete()) {
        break;
      }
    }
    return received.toByteArray();
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().close();
      open = Optional.empty();
    }
  }
}
