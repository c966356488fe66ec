/**
 * Credentials as they travel over HTTP: where they stand in a request, and the caller that they
 * prove.
 *
 * <p>Rules: {@code x-api-key} and {@code Authorization: Bearer} are equal; two different ones are
 * refused; nothing is ever read from the query; the session cookie counts only where no header
 * speaks, and not for changes from foreign pages.
 *
 * <p>Out of scope: whether they are right, see {@code org.viralstack.auth.apikey} and {@code
 * org.viralstack.auth.session}; what the caller may do, see {@code guard}.
 */
package org.viralstack.api.credential;
