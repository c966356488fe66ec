package org.viralstack.api.transport;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells browsers to beware of. */
final class SecurityHeaders {
  private static final String A_YEAR = "max-age=31536000";

  private SecurityHeaders() {}

  /**
   * Sets the headers of an answer of the API, which is data and never shown as a page.
   *
   * @param secure whether the client speaks https
   */
  static void ofData(HttpServletResponse response, boolean secure) {
    ofAll(response, secure);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }

  /** Sets the headers of a page: nothing from elsewhere, nothing inline, in nobody's frame. */
  static void ofPage(HttpServletResponse response, boolean secure) {
    ofAll(response, secure);
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'");
  }

  private static void ofAll(HttpServletResponse response, boolean secure) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (secure) {
      response.setHeader("Strict-Transport-Security", A_YEAR);
    }
  }
}
