package org.viralstack.auth.cluster;

/**
 * What a broadcast came to.
 *
 * @param confirmedNodes how many nodes have confirmed, this one included; at least 1
 * @param propagationMillis how long it took until no node could remember the old state any more
 */
public record Receipt(int confirmedNodes, long propagationMillis) {}
