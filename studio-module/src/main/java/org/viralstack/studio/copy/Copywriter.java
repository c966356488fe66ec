package org.viralstack.studio.copy;

/** Writes the words of slideshows. Safe for use by many threads. */
public interface Copywriter {
  /** Writes; this may take as long as a language model is given, see {@code languagemodel}. */
  SlideshowCopy write(CopyBrief brief);
}
