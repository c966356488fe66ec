/**
 * Answers whose content is read while it is sent.
 *
 * <p>Rules: what is open is closed once, whether it is sent or not; {@code HEAD} is answered with
 * the headers of {@code GET} and reads nothing.
 *
 * <p>Out of scope: which headers an answer has, see the resources.
 */
package org.viralstack.api.content;
