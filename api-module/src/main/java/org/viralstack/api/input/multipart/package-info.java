/**
 * Uploaded files, as browsers and command-line clients send them (RFC 7578).
 *
 * <p>Rules: one file per request, whatever its field is called; all of it in memory, within the cap
 * of the request's body; names that the client gives are not read, let alone used.
 */
package org.viralstack.api.input.multipart;
