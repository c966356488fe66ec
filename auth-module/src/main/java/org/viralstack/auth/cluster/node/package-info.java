/**
 * What makes a node one of many: its entry in the database, the lease on which it trusts its
 * memory, and the data grid by which it hears and is heard.
 *
 * <p>Rules: a lease ends by itself, and well before others take the node for gone. The grid may
 * lose what is said; the database decides who has to be asked.
 *
 * <p>Out of scope: what nodes say to each other, see {@code org.viralstack.auth.cluster}.
 */
package org.viralstack.auth.cluster.node;
