package org.viralstack.billing.ratelimit;

import com.hazelcast.cache.impl.HazelcastServerCachingProvider;
import com.hazelcast.core.HazelcastInstance;
import javax.cache.CacheManager;
import org.viralstack.billing.ratelimit.grid.Grid;

/** A node's way to a member of the data grid, which can go away and come back. */
final class FickleGrid {
  private final CacheManager manager;
  private final Grid grid = new Grid(this::manager);
  private boolean away;

  FickleGrid(HazelcastInstance member, boolean away) {
    this.manager = new HazelcastServerCachingProvider(member).getCacheManager();
    this.away = away;
  }

  Grid grid() {
    return grid;
  }

  void goAway() {
    away = true;
  }

  void comeBack() {
    away = false;
  }

  private CacheManager manager() {
    if (away) {
      throw new IllegalStateException("away");
    }
    return manager;
  }
}
