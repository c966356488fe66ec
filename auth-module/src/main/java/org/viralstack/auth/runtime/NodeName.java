package org.viralstack.auth.runtime;

import jakarta.inject.Inject;

/** What this node is called, from its start to its end; a node that starts anew has a new name. */
@Service
public class NodeName {
  private final String value;

  @Inject
  public NodeName(Ids ids) {
    this.value = ids.next("node_");
  }

  /** Such as {@code node_01JD…}; 31 characters. */
  public String value() {
    return value;
  }
}
