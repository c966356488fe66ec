package org.viralstack.auth.apikey;

import org.viralstack.auth.audit.Actor;

/** Told synchronously inside the transaction that makes, changes or ends a key. */
public record KeyChanged(Kind kind, ApiKeyView key, Actor by) {
  /** What was done. */
  public enum Kind {
    CREATED,
    CHANGED,
    ROTATED,
    REVOKED,
    DELETED
  }
}
