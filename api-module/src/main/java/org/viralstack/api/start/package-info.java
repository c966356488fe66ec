/**
 * The begin and the end of the application, as the server tells of them.
 *
 * <p>Rules: what can be checked before the first request is checked here, and a start with a
 * mistake in its configuration ends with a sentence.
 *
 * <p>Out of scope: what each module does at its start, see their observers of {@code
 * ApplicationStart}.
 */
package org.viralstack.api.start;
