package org.viralstack.api.credential;

/** The credentials that a request presents, not yet verified. */
public sealed interface Presented {
  record Nothing() implements Presented {}

  record Key(String value) implements Presented {
    @Override
    public String toString() {
      return "Key[…]";
    }
  }

  /**
   * A session token.
   *
   * @param byCookie whether the browser sent it on its own accord
   */
  record Token(String value, boolean byCookie) implements Presented {
    @Override
    public String toString() {
      return "Token[…]";
    }
  }

  /** Two different credentials. */
  record Conflict() implements Presented {}
}
