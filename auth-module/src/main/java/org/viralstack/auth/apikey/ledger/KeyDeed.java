package org.viralstack.auth.apikey.ledger;

import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.apikey.IssuedKey;
import org.viralstack.auth.apikey.KeyRights.Excess;
import org.viralstack.auth.apikey.token.KeyHash;

/** What came of a deed that was to be done to a key. */
public sealed interface KeyDeed {
  /** How the making of a key ended. */
  sealed interface Creation extends KeyDeed {}

  /** How the changing of a key ended. */
  sealed interface Edition extends KeyDeed {}

  /** How the replacing of a key ended. */
  sealed interface Succession extends KeyDeed {}

  /** How the ending of a key ended. */
  sealed interface Ending extends KeyDeed {}

  /** The key as it now is; nodes know it by {@code hash}. */
  record Done(ApiKeyView key, KeyHash hash) implements Edition, Ending {}

  /** There is a new key. */
  record Issued(IssuedKey key) implements Creation {}

  /** There is a new key in the place of an old one. */
  record Replaced(Issued successor, Done predecessor) implements Succession {}

  /** The caller has no such key in reach. */
  record NoSuchKey() implements Edition, Succession, Ending {}

  /** The key has ended or was replaced before, so there is nothing to replace. */
  record Ended() implements Succession {}

  /** Whoever wanted it has not that many rights themselves. */
  record Beyond(Excess excess) implements Creation, Edition, Succession, Ending {}

  /**
   * The organization has as many working keys as it may have.
   *
   * @param most how many those are
   */
  record Full(int most) implements Creation, Succession {}
}
