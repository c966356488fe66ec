package org.viralstack.studio.slideshow.creation;

/** Where the pictures of a slideshow are to come from. */
public enum ImageSource {
  /** The app's screenshots, and artwork where it has none. */
  AUTO,
  /** The app's screenshots; without one, no slideshow is wanted. */
  SCREENSHOTS
}
