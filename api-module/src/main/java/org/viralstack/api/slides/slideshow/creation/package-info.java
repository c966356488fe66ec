/**
 * The endpoints by which a slideshow is asked for or tried, and a template is looked at, below its
 * app.
 *
 * <p>Rules: what cannot be is told before anything is counted; a trial makes and counts nothing.
 *
 * <p>Out of scope: what becomes of it, see {@code org.viralstack.api.slides.slideshow}.
 */
package org.viralstack.api.slides.slideshow.creation;
