/** Repeated calls with {@code Idempotency-Key}, on a server that goes on and on one that dies. */
package org.viralstack.system.idempotency;
