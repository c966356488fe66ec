package org.viralstack.studio.hook;

/** Whether a hook may be used. */
public enum HookStatus {
  APPROVED,
  /** Nobody has decided yet. */
  PENDING,
  REJECTED
}
