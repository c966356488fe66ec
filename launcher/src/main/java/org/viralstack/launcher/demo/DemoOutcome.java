package org.viralstack.launcher.demo;

/** What came of making the demo organization. */
public sealed interface DemoOutcome {
  /**
   * The organization is there.
   *
   * @param key an API key of it, in full
   */
  record Prepared(String key) implements DemoOutcome {
    /** Shows no key. */
    @Override
    public String toString() {
      return "Prepared[hidden]";
    }
  }

  /** The installation works, but the organization could not be made. */
  record Refused(String reason) implements DemoOutcome {}
}
