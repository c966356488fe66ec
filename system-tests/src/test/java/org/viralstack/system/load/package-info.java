/**
 * HTTP as bytes on a socket: load for measurements, and requests that no client library would send.
 *
 * <p>Rules: whatever measures costs little beside what is measured; figures are printed and kept.
 *
 * <p>Out of scope: what is measured and what must come out, see the tests.
 */
package org.viralstack.system.load;
