package org.viralstack.auth.signing;

import org.viralstack.auth.cluster.Receipt;

/**
 * What a rotation came to.
 *
 * @param kid the name of the key that signs from now on
 */
public record Rotation(String kid, Receipt receipt) {}
