package org.viralstack.studio.app.screenshot;

import org.viralstack.studio.ScreenshotId;
import org.viralstack.studio.app.App;

/** What became of an uploaded file. */
public sealed interface UploadOutcome {
  /**
   * It is kept.
   *
   * @param app as it stands with the picture
   */
  record Kept(ScreenshotId id, App app) implements UploadOutcome {}

  record NoSuchApp() implements UploadOutcome {}

  /** The app has as many pictures as it may have. */
  record TooMany() implements UploadOutcome {}

  /** More bytes than a picture may have. */
  record TooLarge() implements UploadOutcome {}

  /**
   * The file is no picture that can be used.
   *
   * @param rule that it breaks, as a phrase that follows the name of a field
   */
  record Unusable(String rule) implements UploadOutcome {}

  /** Too many others are being decoded. */
  record Busy() implements UploadOutcome {}
}
