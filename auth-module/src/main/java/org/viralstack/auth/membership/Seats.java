package org.viralstack.auth.membership;

import org.viralstack.auth.OrganizationId;

/**
 * The seats of organizations, of which each member takes one; the first is taken as the
 * organization comes into being. To be provided by whoever knows the plans. All methods work inside
 * the caller's transaction, and are exact however many call at once.
 */
public interface Seats {
  /** Takes a seat, or tells that there is none; then nothing has changed. */
  SeatOutcome take(OrganizationId organization);

  /** Tells what {@link #take} would say, and takes none. */
  SeatOutcome look(OrganizationId organization);

  /** Gives a seat back that was taken. */
  void giveBack(OrganizationId organization);
}
