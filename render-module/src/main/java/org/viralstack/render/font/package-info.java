/**
 * The letters: fonts that come with the build, and emoji in colour.
 *
 * <p>Rules: no font of the system is ever asked for, so a machine without fonts draws the same.
 * Fonts for Chinese, Japanese and Korean are read when the first text needs them. What is kept in
 * memory is bounded.
 *
 * <p>Out of scope: which letters go on which line, see {@code org.viralstack.render.text}.
 */
package org.viralstack.render.font;
