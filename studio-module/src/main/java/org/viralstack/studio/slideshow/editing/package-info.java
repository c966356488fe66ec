/**
 * Changing the words of a slideshow, and nothing but the words.
 *
 * <p>Rules: words that an edit leaves out stay; the result keeps the limits of written copy. Slides
 * whose words changed are drawn again, the files of the others stay as they are; an edit is not
 * counted. While slides are drawn there is no other edit.
 *
 * <p>Out of scope: the drawing, see {@code org.viralstack.studio.slideshow.rendering}.
 */
package org.viralstack.studio.slideshow.editing;
