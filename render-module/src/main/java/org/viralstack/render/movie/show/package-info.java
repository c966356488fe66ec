/**
 * What layers show: files decoded by FFmpeg to just the size at which they are needed, and text
 * painted with the fonts of the slides.
 *
 * <p>Rules: foreign bytes are decoded in a child process only; no more than {@link
 * org.viralstack.render.movie.show.Fitting#MOST_PIXELS} are held at a time; text reaches no program
 * and no filter.
 */
package org.viralstack.render.movie.show;
