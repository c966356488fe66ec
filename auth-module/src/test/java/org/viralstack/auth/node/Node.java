package org.viralstack.auth.node;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.viralstack.auth.membership.Seats;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.testing.container.Container;
import org.viralstack.testing.container.Surroundings;
import org.viralstack.testing.database.Database;

/** All beans of this module, started as in a server. */
public final class Node implements AutoCloseable {
  private static final String SECRET_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final Set<String> ABSENT =
      Set.of(
          "org.viralstack.auth.runtime.TimeSource",
          "org.viralstack.auth.storage.SharedDataSource",
          "org.viralstack.auth.storage.DatabaseReadiness");

  private final Container beans;

  private Node(Container beans) {
    this.beans = beans;
  }

  /** Starts a node with settings over the usual ones and with more beans, such as observers. */
  public static Node start(
      Database database, Clock clock, Map<String, String> settings, Class<?>... more) {
    Surroundings surroundings =
        new Surroundings(
            database.source(),
            List.of("auth"),
            clock,
            all(database, settings),
            ABSENT,
            Map.of(Seats.class, new EndlessSeats()));
    Node node = new Node(Container.start(surroundings, more));
    try {
      node.beans.tell(new ApplicationStart());
      return node;
    } catch (RuntimeException failure) {
      node.close();
      throw failure;
    }
  }

  public static Node start(Database database, Clock clock) {
    return start(database, clock, Map.of());
  }

  private static Map<String, String> all(Database database, Map<String, String> settings) {
    Map<String, String> all =
        new TreeMap<>(
            Map.of(
                "viralstack.secret.key", SECRET_KEY,
                "viralstack.node.roles", "api",
                "viralstack.db.url", database.source().getUrl(),
                "viralstack.db.user", String.valueOf(database.source().getUser()),
                "viralstack.db.password", String.valueOf(database.source().getPassword())));
    all.putAll(settings);
    return all;
  }

  /** The one bean of a type. */
  public <T> T the(Class<T> type) {
    return beans.the(type);
  }

  @Override
  public void close() {
    beans.close();
  }
}
