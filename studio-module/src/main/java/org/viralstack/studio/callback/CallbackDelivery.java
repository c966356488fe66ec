package org.viralstack.studio.callback;

import java.time.Instant;
import org.viralstack.auth.OrganizationId;

/**
 * What an address is still to be told.
 *
 * @param id {@code msg_} and a ULID, the same for every call
 * @param attempts how many calls were made
 */
record CallbackDelivery(
    String id, OrganizationId organization, String url, String body, int attempts, Instant due) {}
