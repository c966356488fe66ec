package org.viralstack.auth.cluster;

import com.hazelcast.core.HazelcastInstance;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.cluster.node.Grid;
import org.viralstack.auth.cluster.node.Lease;
import org.viralstack.auth.cluster.node.Nodes;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.NodeName;
import org.viralstack.auth.storage.PrivateConnection;

/** One node as the application would put it together, with something that remembers. */
final class TestNode implements AutoCloseable {
  static final String SUBJECT = "thing";

  final Queue<String> forgotten = new ConcurrentLinkedQueue<>();
  final AtomicInteger forgottenAll = new AtomicInteger();
  final CountDownLatch unstuck = new CountDownLatch(1);
  volatile boolean stuck;
  volatile boolean failing;

  /** That this node cannot ask who must be told, though its lease is renewed. */
  volatile boolean speechless;

  final Nodes nodes;
  final Invalidations invalidations;
  private final Membership membership;
  private final AtomicReference<Connection> asking = new AtomicReference<>();

  TestNode(DataSource database, @Nullable HazelcastInstance member) {
    Lease lease = new Lease(Clock.systemUTC());
    Listeners listeners = new Listeners(List.of(new Thing()), lease);
    Conversation conversation =
        new Conversation(
            new Grid(() -> Optional.ofNullable(member)), listeners, new NodeName(new Ids()));
    nodes =
        new Nodes(
            new PrivateConnection(database::getConnection),
            new PrivateConnection(() -> telling(database)));
    invalidations = new Invalidations(nodes, conversation, listeners, lease);
    membership = new Membership(nodes, conversation, listeners, lease, invalidations);
  }

  TestNode start() {
    membership.start(new ApplicationStart());
    return this;
  }

  /**
   * Breaks the connection by which this node asks who must be told, for as long as it is
   * speechless.
   */
  void silence() throws SQLException {
    speechless = true;
    asking.get().close();
  }

  @SuppressWarnings("MustBeClosed")
  private Connection telling(DataSource database) throws SQLException {
    if (speechless) {
      throw new SQLTransientConnectionException("no connection is free");
    }
    Connection connection = database.getConnection();
    asking.set(connection);
    return connection;
  }

  @Override
  public void close() {
    unstuck.countDown();
    membership.end();
  }

  private final class Thing implements InvalidationListener {
    @Override
    public String subject() {
      return SUBJECT;
    }

    @Override
    public void forget(String key) {
      if (failing) {
        throw new IllegalStateException("cannot forget");
      }
      if (stuck) {
        try {
          unstuck.await();
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
        }
      }
      forgotten.add(key);
    }

    @Override
    public void forgetAll() {
      forgottenAll.incrementAndGet();
    }
  }
}
