/**
 * Copy: all the words of a slideshow, from six slides to the hashtags.
 *
 * <p>A {@link org.viralstack.studio.copy.Copywriter} writes them from a {@link
 * org.viralstack.studio.copy.CopyBrief}: an app in its own terms, a template with what the caller
 * chose of it, a hook, a month and a seed.
 *
 * <p>Rules: what a copywriter returns fits the renderer and the published limits, whoever wrote it.
 * A copywriter always answers; {@link org.viralstack.studio.copy.SlideshowCopy#language()} says in
 * which language, which is English where the app's is not at hand.
 *
 * <p>Out of scope: the shipped words, see {@code copy.library}; words from a language model, see
 * {@code languagemodel}; pictures, see {@code org.viralstack.render}.
 */
package org.viralstack.studio.copy;
