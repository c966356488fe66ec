package org.viralstack.studio.slideshow;

/** How far a slideshow is. */
public enum SlideshowStatus {
  /** It waits for a node. */
  QUEUED,
  /** A node writes and draws it. */
  RENDERING,
  /** All six slides are there. */
  READY,
  /** It could not be made and was not counted. */
  FAILED;

  /** Whether work on it is waiting or being done. */
  public boolean isOpen() {
    return this == QUEUED || this == RENDERING;
  }
}
