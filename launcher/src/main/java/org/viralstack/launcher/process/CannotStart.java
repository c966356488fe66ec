package org.viralstack.launcher.process;

/** Why ViralStack cannot start, as one sentence for the person who started it. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * States the reason.
   *
   * @param sentence says what is wrong and what to do about it, without a full stop
   */
  public CannotStart(String sentence) {
    super(sentence);
  }

  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
