package org.viralstack.studio.outgoing.download;

/** What became of a download. */
public sealed interface Download {
  /**
   * The file is there.
   *
   * @param bytes its length
   * @param sha256 of its content, in lower-case hexadecimal digits
   */
  record Saved(long bytes, String sha256) implements Download {}

  /**
   * It will not be better another time: an address that may not be called, an answer that says no,
   * too many bytes, or too slow.
   *
   * @param reason a phrase for the customer, without anything of this installation's inside
   */
  record Refused(String reason) implements Download {}

  /**
   * It may be better another time: no connection, or the other side has a fault.
   *
   * @param reason as above
   */
  record Failed(String reason) implements Download {}
}
