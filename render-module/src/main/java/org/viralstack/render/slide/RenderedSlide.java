package org.viralstack.render.slide;

/**
 * A finished slide.
 *
 * @param position 1 to 6
 * @param png the file; 1080×1920, true colour. Not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a megabyte that is handed on, never compared or copied
public record RenderedSlide(int position, byte[] png) {}
