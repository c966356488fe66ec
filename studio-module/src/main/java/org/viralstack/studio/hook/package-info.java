/**
 * Hooks: openers of one or two sentences, the first slide of a slideshow and the seed of its
 * caption. They belong to an organization and are tagged by niche, language and category.
 *
 * <p>Rules: a text stands at most once per organization, niche and language, whatever its case; an
 * organization has at most {@value org.viralstack.studio.hook.Hooks#MOST} hooks, and to make room
 * the oldest generated ones go that nobody has approved. A hook that a person wrote is approved; a
 * generated one waits for a person. A generated hook may have its app's name in it, so it tells its
 * app; whoever names it for a slideshow of another, or before anybody has approved it, has decided
 * so. A rejected one opens nothing.
 *
 * <p>The performance score is from 0 to 1 and orders lists. As long as nobody measures how hooks
 * do, it is what {@link org.viralstack.studio.hook.PerformancePrior} expects of the text.
 *
 * <p>Out of scope: who writes generated hooks, see {@code source}; when, see {@code refresh}.
 */
package org.viralstack.studio.hook;
