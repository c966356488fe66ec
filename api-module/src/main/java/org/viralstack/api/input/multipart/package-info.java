/**
 * Uploaded files, as browsers and command-line clients send them (RFC 7578).
 *
 * <p>Rules: one file per request, whatever its field is called, within the cap of the request's
 * body; it is passed on as it comes, so that large ones need no memory; the name that the client
 * gives is for people to read, and no path is ever made of it.
 */
package org.viralstack.api.input.multipart;
