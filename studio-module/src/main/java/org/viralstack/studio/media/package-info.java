/**
 * The program that reads and writes video: which one this node uses.
 *
 * <p>Out of scope: what is done with it, see {@code org.viralstack.render.ffmpeg}.
 */
package org.viralstack.studio.media;
