package org.viralstack.api.transport;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells browsers to beware of. */
final class SecurityHeaders {
  private static final String A_YEAR = "max-age=31536000";

  private SecurityHeaders() {}

  // Added and not set: nothing has been before, and setting compares with every header there is.

  /**
   * Sets the headers of an answer of the API, which is data and never shown as a page.
   *
   * @param secure whether the client speaks https
   */
  static void ofData(HttpServletResponse response, boolean secure) {
    ofAll(response, secure);
    response.addHeader("Cache-Control", "no-store");
    response.addHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }

  /** Sets the headers of a page: nothing from elsewhere, nothing inline, in nobody's frame. */
  static void ofPage(HttpServletResponse response, boolean secure) {
    ofAll(response, secure);
    response.addHeader(
        "Content-Security-Policy",
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'");
    response.addHeader("Cross-Origin-Opener-Policy", "same-origin");
  }

  private static void ofAll(HttpServletResponse response, boolean secure) {
    response.addHeader("X-Content-Type-Options", "nosniff");
    response.addHeader("Referrer-Policy", "no-referrer");
    if (secure) {
      response.addHeader("Strict-Transport-Security", A_YEAR);
    }
  }
}
