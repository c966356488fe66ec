package org.viralstack.studio.asset.upload;

import org.viralstack.studio.asset.Asset;

/** What became of an uploaded file. */
public sealed interface UploadOutcome {
  record Kept(Asset asset) implements UploadOutcome {}

  /**
   * The tenant has as many assets, or bytes, as it may have.
   *
   * @param bound a sentence about which
   */
  record NoRoom(String bound) implements UploadOutcome {}

  /**
   * No movie can use the file.
   *
   * @param rule that it breaks, as a phrase that follows the name of a field
   */
  record Unusable(String rule) implements UploadOutcome {}

  /** Too many others are being looked at. */
  record Busy() implements UploadOutcome {}
}
