package org.viralstack.system.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viralstack.api.guard.AccessRule;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.matrix.Endpoint;
import org.viralstack.system.matrix.cast.Things;

/** Several organizations, so that no limit of requests hides what is behind it. */
final class OddCallers {
  private static final int ORGANIZATIONS = 12;

  private final List<Customer> owners;
  private final List<String> keys;
  private final String operator;
  private final Map<String, List<String>> things;

  private OddCallers(
      List<Customer> owners, List<String> keys, String operator, Map<String, List<String>> things) {
    this.owners = owners;
    this.keys = keys;
    this.operator = operator;
    this.things = things;
  }

  /** Makes the organizations, and in the first of them whatever endpoints name. */
  static OddCallers make(Platform platform, List<Endpoint> endpoints) {
    Customers customers = Customers.of(platform);
    List<Customer> owners =
        Stream.generate(() -> customers.on("enterprise")).limit(ORGANIZATIONS).toList();
    Things first = new Things(platform, Api.of(platform), owners.getFirst());
    Map<String, List<String>> things =
        endpoints.stream()
            .flatMap(endpoint -> Things.namedIn(endpoint.path() + endpoint.body()))
            .distinct()
            .collect(
                Collectors.toMap(
                    name -> name, name -> List.of(first.fill(name), first.fill(name))));
    return new OddCallers(
        owners, owners.stream().map(customers::key).toList(), customers.operatorToken(), things);
  }

  /** Something that there is of that name, or a fresh word. */
  String thing(String name, Random random) {
    if (name.equals("{new}")) {
      return "x" + new UUID(random.nextLong(), random.nextLong());
    }
    List<String> known = things.get(name);
    return known.get(random.nextInt(known.size()));
  }

  /** Header lines, mostly with the right credential. */
  String credentials(Endpoint endpoint, Random random) {
    int organization = random.nextInt(4) == 0 ? 0 : random.nextInt(ORGANIZATIONS);
    return switch (random.nextInt(16)) {
      case 0 -> "";
      case 1 -> "Authorization: Bearer " + OddValues.text(random) + "\r\n";
      case 2 -> "x-api-key: " + keys.get(organization) + "x\r\n";
      case 3 ->
          "x-api-key: " + keys.get(organization) + "\r\nx-api-key: " + keys.getFirst() + "\r\n";
      case 4 -> "Cookie: vs_session=" + OddValues.text(random) + "; vs_session=a\r\n";
      case 5 -> "Authorization: Basic YTpi\r\nAuthorization: Bearer\r\n";
      default -> rightful(endpoint, organization);
    };
  }

  private String rightful(Endpoint endpoint, int organization) {
    return switch (endpoint.rule()) {
      case AccessRule.Everyone everyone -> "";
      case AccessRule.Operators operators -> "Authorization: Bearer " + operator + "\r\n";
      case AccessRule.Sessions sessions -> {
        // what ends a session must not keep all other calls from getting any further
        boolean last = endpoint.endsCredential();
        Customer owner = last ? owners.getLast() : owners.get(organization % (ORGANIZATIONS - 1));
        yield "Authorization: Bearer " + owner.token() + "\r\n";
      }
      case AccessRule.KeysAndSessions both -> "x-api-key: " + keys.get(organization) + "\r\n";
    };
  }
}
