package org.viralstack.studio.languagemodel;

/** An answer that cannot be used; says why, without the answer's own words. */
final class Unusable extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean lasting;

  /**
   * @param lasting whether asking again would be in vain
   */
  Unusable(String reason, boolean lasting) {
    super(reason);
    this.lasting = lasting;
  }

  /** A fault that another attempt may not have. */
  Unusable(String reason) {
    this(reason, false);
  }

  boolean lasting() {
    return lasting;
  }
}
