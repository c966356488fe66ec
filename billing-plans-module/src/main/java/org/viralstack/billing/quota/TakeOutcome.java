package org.viralstack.billing.quota;

/** Whether there was room for one more of what is counted as it stands, such as apps. */
public sealed interface TakeOutcome permits TakeOutcome.Taken, ReservationOutcome.OverQuota {
  /** It is counted, once the caller's transaction commits. */
  record Taken() implements TakeOutcome {}
}
