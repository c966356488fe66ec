package org.viralstack.system.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests as bytes. */
public final class Requests {
  private Requests() {}

  /**
   * A request without a body.
   *
   * @param headers each as it stands on the wire, without its line end
   */
  public static byte[] get(URI server, String path, String... headers) {
    StringBuilder text = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
    text.append("Host: ").append(server.getAuthority()).append("\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
