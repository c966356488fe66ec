/**
 * The endpoints of slideshows.
 *
 * <p>Rules: texts go out and come in as they stand on the slides, without markup; addresses of
 * files are links that expire and need no credentials, all other endpoints need them.
 *
 * <p>Out of scope: which words and slides, see {@code org.viralstack.studio.slideshow}.
 */
package org.viralstack.api.slides.slideshow;
