package org.viralstack.auth.member;

/** How an organization stands with its subscription; what follows from it is decided by billing. */
public enum OrganizationStatus {
  ACTIVE,
  TRIALING,
  PAST_DUE,
  SUSPENDED,
  CANCELED
}
