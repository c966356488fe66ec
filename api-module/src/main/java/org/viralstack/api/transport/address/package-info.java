/**
 * Where a request came from.
 *
 * <p>Rules: the address is the connection's, unless that is a proxy which the operator trusts; then
 * it is the right-most address of {@code X-Forwarded-For} that no trusted proxy has. What a header
 * says can be garbage: it is never looked up as a name, and no more of it is read than proxies may
 * have written. {@code Forwarded} is not read.
 *
 * <p>Out of scope: what an address may do, see {@code guard} and {@code transport.operations}.
 */
package org.viralstack.api.transport.address;
