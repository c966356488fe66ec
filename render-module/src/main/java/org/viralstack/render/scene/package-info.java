/**
 * A slide as a list of things to paint, in order, each with its final place. Nothing here knows
 * pixels, so thousands of scenes can be checked for their places without painting one.
 */
package org.viralstack.render.scene;
