package org.viralstack.api.transport.operations;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.viralstack.api.transport.address.AddressRanges;
import org.viralstack.api.transport.address.Client;
import org.viralstack.auth.runtime.Service;

/**
 * Who may see what the server itself answers: the operator's endpoints, those of {@code
 * viralstack.operations.allowed}, a list of address ranges, by default this machine; what it says
 * of its own description below {@code /openapi/}, nobody. Safe for use by many threads.
 */
@Service
public class OperationsAccess {
  private static final String THIS_MACHINE = "127.0.0.0/8,::1";
  private static final List<String> BASES = List.of("/health", "/metrics");
  private static final String NOBODYS = "/openapi/";

  private final AddressRanges allowed;

  /**
   * Reads the setting.
   *
   * @throws IllegalArgumentException when it is no list of ranges
   */
  @Inject
  public OperationsAccess(Config config) {
    this(
        config
            .getOptionalValue("viralstack.operations.allowed", String.class)
            .orElse(THIS_MACHINE));
  }

  OperationsAccess(String ranges) {
    allowed = AddressRanges.parse("VIRALSTACK_OPERATIONS_ALLOWED", ranges);
  }

  /**
   * Whether a path does not exist for this client.
   *
   * @param path decoded, with a slash at its begin
   */
  public boolean hides(String path, Client client) {
    for (String base : BASES) {
      if (path.startsWith(base)) {
        return !(client.told() && allowed.contain(client.address()));
      }
    }
    return path.startsWith(NOBODYS);
  }
}
