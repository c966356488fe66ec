/**
 * The shipped hooks: {@code <language>/<niche>.json} holds them per category, as patterns that are
 * filled with the app's own words.
 *
 * <p>Rules: no network; the same wish gives the same hooks. Hooks make no claims about figures or
 * customers that nobody has checked, and name no number of items, since a hook may open any
 * template.
 */
package org.viralstack.studio.hook.library;
