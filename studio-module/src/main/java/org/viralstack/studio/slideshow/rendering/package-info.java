/**
 * Making slideshows: writing their words and drawing their slides, in the background.
 *
 * <p>A task carries a slideshow from QUEUED to READY or FAILED. Words are written once and kept
 * before the first slide is drawn, so that whoever begins anew after the death of a node draws the
 * same files under the same names; the end, its payment and the events are one transaction, and
 * only one such transaction finds the slideshow still RENDERING.
 *
 * <p>Fairness: an organization has at most as many slideshows drawn at the same time as its plan
 * allows jobs, and never more than {@code viralstack.slideshows.at-once-per-organization}. Whoever
 * finds no free place lets the thread go, looks again after a time that grows with the queue before
 * it, and is woken when a place becomes free.
 *
 * <p>Slides that can show the app show its pictures, framed; those that it had when the words were
 * written, so that a slide that is drawn again fits the others. Pictures that stand elsewhere are
 * fetched then, and a copy is kept with the slides; one that cannot be had in time, or is none, is
 * left out, and where no picture is left there is artwork.
 *
 * <p>Rules: no call of a copywriter, no drawing and no file inside a transaction.
 *
 * <p>Out of scope: the drawing itself, see {@code org.viralstack.render.slide}.
 */
package org.viralstack.studio.slideshow.rendering;
