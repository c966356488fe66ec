package org.viralstack.system.load;

/**
 * An answer as it came.
 *
 * @param text headers and body, with the marks of chunks where it came in chunks
 */
public record RawAnswer(int status, String text) {
  public String body() {
    return text.substring(text.indexOf("\r\n\r\n") + 4);
  }
}
