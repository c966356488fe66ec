package org.viralstack.auth.background;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/**
 * The roles of this node, from {@code viralstack.node.roles}: {@code api}, {@code worker} or both
 * with a comma between, which is the default. A node that is no worker asks for work but does none.
 */
@Service
public class NodeRoles {
  private final Set<NodeRole> roles;

  /**
   * @throws IllegalArgumentException when the setting names no role or an unknown one; stops the
   *     start
   */
  @Inject
  NodeRoles(Config config) {
    String setting =
        config.getOptionalValue("viralstack.node.roles", String.class).orElse("api,worker");
    Set<NodeRole> named = EnumSet.noneOf(NodeRole.class);
    Arrays.stream(setting.split(",", -1))
        .map(String::strip)
        .map(NodeRoles::role)
        .forEach(named::add);
    this.roles = Collections.unmodifiableSet(named);
  }

  public Set<NodeRole> all() {
    return roles;
  }

  public boolean worker() {
    return roles.contains(NodeRole.WORKER);
  }

  /** That this bean is made is the check. */
  void check(@Observes ApplicationStart start) {}

  private static NodeRole role(String name) {
    return NodeRole.ofWireName(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "VIRALSTACK_NODE_ROLES must be api, worker or api,worker, and names \""
                        + name
                        + "\"."));
  }
}
