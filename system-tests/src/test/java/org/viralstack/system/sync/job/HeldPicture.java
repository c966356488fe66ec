package org.viralstack.system.sync.job;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/** A picture on a customer's server that comes only when it is let go, so that a movie waits. */
final class HeldPicture implements AutoCloseable {
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch wanted = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  HeldPicture() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    wanted.countDown();
    try {
      held.await();
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
      exchange.sendResponseHeaders(200, png.size());
      png.writeTo(exchange.getResponseBody());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  String url() {
    return "http://127.0.0.1:%d/picture.png".formatted(server.getAddress().getPort());
  }

  /** Returns once somebody waits for it. */
  void awaitWanted() throws InterruptedException {
    wanted.await();
  }

  void letGo() {
    held.countDown();
  }

  @Override
  public void close() {
    letGo();
    server.stop(0);
    threads.shutdownNow();
  }
}
