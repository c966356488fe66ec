/**
 * Pictures of apps that are uploaded: checked, decoded, and kept as they came.
 *
 * <p>Rules: nothing is kept that cannot be drawn; an app has at most {@value
 * org.viralstack.studio.app.App#MOST_SCREENSHOTS} pictures; only a few are decoded at a time, since
 * each takes a hundred megabytes; no file stays without an app that has it.
 *
 * <p>Out of scope: decoding, see {@code org.viralstack.render.screenshot}; removing a picture,
 * which is a change of the app.
 */
package org.viralstack.studio.app.screenshot;
