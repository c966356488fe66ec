/**
 * What stands at addresses that others define (RFC 8615), outside of both surfaces.
 *
 * <p>Rules: public, limited per address, and meant to be cached. Errors are the Slides surface's.
 */
package org.viralstack.api.wellknown;
