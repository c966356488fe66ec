/**
 * Slideshows: six slides for an app, with the words that go beside them.
 *
 * <p>A slideshow is asked for and counted ({@code creation}), written and drawn by a node that has
 * time ({@code rendering}), changed in its words ({@code editing}), taken away as a whole ({@code
 * export}) and removed ({@code removal}). {@code storage} keeps it; {@code preview} shows
 * beforehand what it may look like. This package says what all parts speak of.
 *
 * <p>States: QUEUED, RENDERING, then READY or FAILED; an edit of a slide's words brings a READY one
 * back to QUEUED.
 *
 * <p>Rules: a slideshow that is READY has six files, and each shows the words that it has; one that
 * FAILED is not counted; slideshows of test mode are never counted and bear a watermark.
 *
 * <p>Out of scope: which words, see {@code org.viralstack.studio.copy}; how slides look, see {@code
 * org.viralstack.render}.
 */
package org.viralstack.studio.slideshow;
