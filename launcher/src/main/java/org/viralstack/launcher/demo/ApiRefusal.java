package org.viralstack.launcher.demo;

/** A call that was not answered as it should be. */
final class ApiRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  ApiRefusal(String call, int status) {
    super(call + " answered " + status);
    this.status = status;
  }

  ApiRefusal(String call, Exception cause) {
    super(call + " was not answered", cause);
    this.status = 0;
  }

  /** The HTTP status, or 0 when there was no usable answer. */
  int status() {
    return status;
  }
}
