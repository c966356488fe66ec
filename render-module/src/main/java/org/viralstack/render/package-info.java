/**
 * Pictures: a {@link org.viralstack.render.Deck} of six slides in, six finished PNG files out.
 *
 * <p>Rules: everything that decides a picture is in the deck (brand, language, style, texts,
 * screenshots, seed), so the same deck gives the same bytes on the same Java runtime. Every input
 * is bounded where it is made; what exists can be drawn. Text is never cut and never leaves the
 * {@link org.viralstack.render.SafeArea}. {@link org.viralstack.render.slide.SlideRenderer} is the
 * one entry and is thread-safe.
 *
 * <p>Out of scope: which words stand on a slide, where files are kept, who may render, see {@code
 * org.viralstack.studio}.
 */
package org.viralstack.render;
