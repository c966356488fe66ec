package org.viralstack.studio.slideshow.preview;

import org.viralstack.studio.template.TemplateChoice;

/** What became of the wish to see a template. */
public sealed interface PreviewOutcome {
  /**
   * It was drawn.
   *
   * @param jpeg the six slides side by side, see {@code org.viralstack.render.slide.SlideStrip};
   *     not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // a file that is handed on, never compared
  record Drawn(byte[] jpeg) implements PreviewOutcome {}

  record AppNotFound() implements PreviewOutcome {}

  /** There is no such template, or it is not for this app. */
  record TemplateRefused(TemplateChoice choice) implements PreviewOutcome {}

  /** Too many others are waiting to see one. */
  record Busy() implements PreviewOutcome {}
}
