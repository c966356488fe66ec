/**
 * What a file of foreign origin is: {@link org.viralstack.render.media.Media}.
 *
 * <p>Rules: the file's own bytes decide; names and media types are not asked. Bounds on bytes,
 * pixels, frames and length hold before anything is decoded at length.
 */
package org.viralstack.render.media;
