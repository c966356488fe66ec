package org.viralstack.auth.runtime;

import com.github.f4b6a3.ulid.UlidCreator;

/**
 * Makes identifiers: a prefix and a monotonic ULID, so that they sort by their time of creation on
 * one node.
 */
@Service
public class Ids {
  /**
   * Makes a new identifier.
   *
   * @param prefix such as {@code org_}
   */
  public String next(String prefix) {
    return prefix + UlidCreator.getMonotonicUlid();
  }
}
