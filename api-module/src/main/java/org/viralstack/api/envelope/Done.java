package org.viralstack.api.envelope;

/** Something was done, and there is nothing more to say about it. */
public record Done(boolean success) {
  public static Done yes() {
    return new Done(true);
  }
}
