/**
 * Files over HTTP: the endpoint that serves signed links, and the form of an answer that is a file.
 *
 * <p>Out of scope: who gets a link, see the resources that give them.
 */
package org.viralstack.api.slides.file;
