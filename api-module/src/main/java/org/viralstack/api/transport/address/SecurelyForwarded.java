package org.viralstack.api.transport.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request that came to a trusted proxy by https, as if it had come so to us. */
public final class SecurelyForwarded extends HttpServletRequestWrapper {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  public SecurelyForwarded(HttpServletRequest request) {
    super(request);
  }

  @Override
  public boolean isSecure() {
    return true;
  }

  @Override
  public String getScheme() {
    return "https";
  }

  /** Where the host is named without a port, the server assumes that of its own scheme. */
  @Override
  public int getServerPort() {
    int port = super.getServerPort();
    return port == HTTP ? HTTPS : port;
  }

  @Override
  public StringBuffer getRequestURL() {
    StringBuffer url = new StringBuffer("https://").append(getServerName());
    if (getServerPort() != HTTPS) {
      url.append(':').append(getServerPort());
    }
    return url.append(getRequestURI());
  }
}
