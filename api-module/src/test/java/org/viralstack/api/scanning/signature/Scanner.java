package org.viralstack.api.scanning.signature;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A scanner with a key of its own, which it publishes on this machine. */
final class Scanner implements AutoCloseable {
  static final String IDENTIFIER = "scanner-1";

  final AtomicInteger asked = new AtomicInteger();
  final CountDownLatch silence = new CountDownLatch(1);
  private final KeyPair pair;
  private final HttpServer server;

  Scanner(String curve) throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    pair = generator.generateKeyPair();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    publish("/keys", 200, document());
    publish("/huge", 200, document() + " ".repeat(64 << 10));
    publish("/moved", 302, document());
    publish("/other", 200, "<html>");
    server.createContext(
        "/silent",
        exchange -> {
          asked.incrementAndGet();
          try {
            silence.await();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    server.start();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  String document() {
    return "{\"public_keys\": [{\"key_identifier\": \"%s\", \"key\": \"%s\", \"is_current\": true}]}"
        .formatted(IDENTIFIER, pem());
  }

  String sign(byte[] body) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(pair.getPrivate());
    signature.update(body);
    return Base64.getEncoder().encodeToString(signature.sign());
  }

  private String pem() {
    return "-----BEGIN PUBLIC KEY-----\\n"
        + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
        + "\\n-----END PUBLIC KEY-----\\n";
  }

  private void publish(String path, int status, String text) {
    server.createContext(
        path,
        exchange -> {
          asked.incrementAndGet();
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Location", "/keys");
          exchange.sendResponseHeaders(status, bytes.length);
          try (var body = exchange.getResponseBody()) {
            body.write(bytes);
          }
        });
  }

  @Override
  public void close() {
    silence.countDown();
    server.stop(0);
  }
}
