package org.viralstack.auth.cluster;

/** How many nodes confirmed, and how long it took. */
public record Receipt(int confirmedNodes, long propagationMillis) {}
