/**
 * Where new hooks come from.
 *
 * <p>A hook is an opener of one or two sentences, up to 160 characters, in the app's own terms.
 *
 * <p>Rules: a source always answers and never returns the same text twice in one answer. Its texts
 * are drafts: whether they are new to the organization and may be used is decided where they are
 * kept.
 *
 * <p>Out of scope: the shipped hooks, see {@code hook.library}; hooks from a language model, see
 * {@code languagemodel}.
 */
package org.viralstack.studio.hook.source;
