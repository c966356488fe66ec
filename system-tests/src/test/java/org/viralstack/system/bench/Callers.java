package org.viralstack.system.bench;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.viralstack.auth.Environment;
import org.viralstack.auth.apikey.token.ApiKeyToken;
import org.viralstack.system.cluster.fixture.Node;
import org.viralstack.system.cluster.fixture.RaisedPlan;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.load.Requests;

/** The requests of all kinds of callers, as bytes made beforehand. */
final class Callers {
  private static final String ME = "/v1/me";

  private final List<byte[]> admitted;
  private final byte[] bare;
  private final byte[] session;
  private final byte[] unknown;
  private final byte[] lacking;
  private final byte[] over;

  private Callers(
      URI server, List<String> keys, String token, String strange, String free, String pro) {
    admitted = keys.stream().map(key -> Requests.get(server, ME, "x-api-key: " + key)).toList();
    bare = Requests.get(server, "/bare/me", "x-api-key: " + keys.getFirst());
    session = Requests.get(server, ME, "Authorization: Bearer " + token);
    unknown = Requests.get(server, ME, "x-api-key: " + strange);
    lacking = Requests.get(server, ME, "x-api-key: " + free);
    over = Requests.get(server, ME, "x-api-key: " + pro);
  }

  static Callers make(Node node, int keys) throws Exception {
    Customers customers = Customers.of(node);
    Customer unlimited = customers.on(RaisedPlan.KEY);
    return new Callers(
        node.address(),
        keys(customers, unlimited, keys),
        unlimited.token(),
        ApiKeyToken.draw(Environment.PROD, new SecureRandom()).reveal(),
        customers.key(customers.free()),
        customers.key(customers.on("pro")));
  }

  private static List<String> keys(Customers customers, Customer customer, int number)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<String> making = () -> customers.key(customer);
      return threads.invokeAll(Stream.generate(() -> making).limit(number).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  byte[] bare() {
    return bare;
  }

  byte[] hot() {
    return admitted.getFirst();
  }

  byte[] any(Random random) {
    return admitted.get(random.nextInt(admitted.size()));
  }

  byte[] session() {
    return session;
  }

  byte[] unknown() {
    return unknown;
  }

  byte[] lacking() {
    return lacking;
  }

  byte[] over() {
    return over;
  }
}
