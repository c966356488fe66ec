package org.viralstack.auth.apikey.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.apikey.IssuedKey;
import org.viralstack.auth.apikey.KeyOwner;
import org.viralstack.auth.apikey.ledger.ApiKeys;
import org.viralstack.auth.apikey.token.KeyHashing;
import org.viralstack.auth.cluster.InvalidationListener;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.runtime.Service;
import org.viralstack.testing.database.Database;

/** Whom the making of a key waits for. */
class KeyAnnouncementTest {
  private static final Node NODE =
      Node.start(new Database(), Clock.systemUTC(), Map.of(), Notebook.class);

  private final KeyOwner owner = KeyOwner.on(NODE);
  private final Queue<String> told = NODE.the(Notebook.class).forgotten;

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void ofANewKeyNobodyIsTold() {
    owner.issue();

    assertThat(told).isEmpty();
  }

  @Test
  void ofARotationOnlyTheEndOfTheOldKeyIsTold() {
    IssuedKey old = owner.issue();

    NODE.the(KeyRotation.class).rotate(old.key().id(), Duration.ZERO, owner.person());

    assertThat(told).containsExactly(NODE.the(KeyHashing.class).hash(old.token()).hex());
    told.clear();
  }

  /** Remembers what it was told to forget. */
  @Service
  static class Notebook implements InvalidationListener {
    final Queue<String> forgotten = new ConcurrentLinkedQueue<>();

    @Override
    public String subject() {
      return ApiKeys.SUBJECT;
    }

    @Override
    public void forget(String key) {
      forgotten.add(key);
    }

    @Override
    public void forgetAll() {}
  }
}
