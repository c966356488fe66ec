/**
 * Turns slides into pictures and movies into video files.
 *
 * <p>Rules: a plain library, with values in and files out; it knows no database, no server and no
 * other module.
 *
 * <p>Out of scope: who may render how much, see {@code org.viralstack.billing}; which work is due,
 * see {@code org.viralstack.studio}.
 */
package org.viralstack.render;
