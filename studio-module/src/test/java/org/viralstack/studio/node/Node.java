package org.viralstack.studio.node;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.ApplicationStop;
import org.viralstack.testing.container.Container;
import org.viralstack.testing.container.Surroundings;
import org.viralstack.testing.database.Database;

/** All beans of this module and of those below it, started as in a server. */
public final class Node implements AutoCloseable {
  private static final String SECRET_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final Set<String> ABSENT =
      Set.of(
          "org.viralstack.auth.runtime.TimeSource",
          "org.viralstack.auth.storage.SharedDataSource",
          "org.viralstack.auth.storage.DatabaseReadiness",
          // Nobody calls a node without a web module, and there is no data grid.
          "org.viralstack.billing.ratelimit.RateLimits");

  private final Container beans;

  private Node(Container beans) {
    this.beans = beans;
  }

  /**
   * Starts a node, with settings over the usual ones.
   *
   * @param instead take the places of the beans of their classes
   */
  public static Node start(
      Database database, Clock clock, Map<String, String> settings, Object... instead) {
    Map<Class<?>, Object> present =
        Arrays.stream(instead).collect(Collectors.toMap(Object::getClass, bean -> bean));
    Set<String> absent = new HashSet<>(ABSENT);
    present.keySet().forEach(type -> absent.add(type.getName()));
    Surroundings surroundings =
        new Surroundings(
            database.source(),
            List.of("auth", "billing", "studio"),
            clock,
            all(settings),
            absent,
            present);
    Node node = new Node(Container.start(surroundings));
    try {
      node.beans.tell(new ApplicationStart());
      return node;
    } catch (RuntimeException failure) {
      node.close();
      throw failure;
    }
  }

  private static Map<String, String> all(Map<String, String> settings) {
    Map<String, String> all =
        new TreeMap<>(
            Map.of(
                "viralstack.secret.key",
                SECRET_KEY,
                "viralstack.background.poll-millis",
                "100",
                "viralstack.background.drain-seconds",
                "1",
                "viralstack.data.dir",
                Path.of("target", "test-data").toString(),
                "viralstack.files.directory",
                Path.of("target", "test-files").toString()));
    all.putAll(settings);
    return all;
  }

  /** The one bean of a type. */
  public <T> T the(Class<T> type) {
    return beans.the(type);
  }

  /** Runs work in a transaction, as business does. */
  public <T> T inTransaction(Callable<T> work) throws Exception {
    return beans.inTransaction(work);
  }

  @Override
  public void close() {
    beans.tell(new ApplicationStop());
    beans.close();
  }
}
