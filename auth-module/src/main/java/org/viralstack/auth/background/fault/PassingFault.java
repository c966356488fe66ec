package org.viralstack.auth.background.fault;

/**
 * A try came to nothing for a reason that lies outside of this installation and may pass. It says
 * where the reason lies in words, and has no trace.
 */
public final class PassingFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param why one sentence
   */
  public PassingFault(String why) {
    super(why, null, false, false);
  }
}
