/**
 * The alerts of those who search public places for keys, in the format of GitHub's secret scanning
 * partner programme, and the notices that owners get of them.
 *
 * <p>Rules: nothing of an alert is read before its signature over the very bytes of the body was
 * verified. Neither the answer nor a log line holds a key. Repeating an alert changes nothing.
 *
 * <p>Out of scope: whether a signature is genuine, see {@code
 * org.viralstack.api.scanning.signature}; what becomes of a key that was found, see {@code
 * org.viralstack.auth.apikey.leak}.
 */
package org.viralstack.api.scanning;
