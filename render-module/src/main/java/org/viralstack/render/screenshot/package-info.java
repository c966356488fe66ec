/**
 * Foreign pictures: checked before they are decoded, decoded within bounds, kept small.
 *
 * <p>Rules: nobody's bytes reach a decoder before size and dimensions are known to be acceptable,
 * and a decoder that takes too long is stopped. A {@link
 * org.viralstack.render.screenshot.Screenshot} is decoded already, so drawing it cannot fail.
 */
package org.viralstack.render.screenshot;
