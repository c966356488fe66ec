package org.viralstack.billing.ratelimit.grid;

import com.hazelcast.cache.HazelcastCacheManager;
import com.hazelcast.cache.ICache;
import com.hazelcast.cluster.Cluster;
import com.hazelcast.cluster.MembershipAdapter;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.config.CacheConfig;
import com.hazelcast.config.EvictionConfig;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.MaxSizePolicy;
import com.hazelcast.core.HazelcastInstance;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.runtime.Service;

/** The server's data grid, as far as limits need it: one JCache that holds all buckets. */
@Service
public class Grid {
  private static final String CACHE = "viralstack-rate-limits";
  // The grid's own default is 10,000, beyond which it forgets buckets that are still counting.
  private static final int MOST_BUCKETS = 500_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Supplier<@Nullable CacheManager> manager;
  private volatile @Nullable ICache<String, byte[]> opened;
  private volatile int membersLastSeen = 1;
  private Runnable unwatch = () -> {};

  @Inject
  Grid(Instance<CacheManager> manager) {
    this(manager::get);
  }

  /**
   * @param manager gives the server's cache manager, or null where the grid is switched off
   */
  public Grid(Supplier<@Nullable CacheManager> manager) {
    this.manager = manager;
  }

  /**
   * The buckets, the same on every node.
   *
   * @throws RuntimeException when there is no grid, or it is not up
   */
  ICache<String, byte[]> buckets() {
    ICache<String, byte[]> cache = opened;
    return cache == null || cache.isClosed() ? open() : cache;
  }

  /** How many nodes there were when that was last known; at least 1. */
  public int membersLastSeen() {
    return membersLastSeen;
  }

  /** How many nodes there are. */
  public int membersNow() {
    buckets();
    return membersLastSeen;
  }

  /** The grid's members, for those who talk to them; empty where there is no such grid. */
  Optional<HazelcastInstance> members() {
    return manager.get() instanceof HazelcastCacheManager hazelcast
        ? Optional.of(hazelcast.getHazelcastInstance())
        : Optional.empty();
  }

  private synchronized ICache<String, byte[]> open() {
    ICache<String, byte[]> cache = opened;
    if (cache != null && !cache.isClosed()) {
      return cache;
    }
    CacheManager present = manager.get();
    if (present == null) {
      throw new CacheException("The data grid is switched off");
    }
    cache = openedApart(present);
    if (present instanceof HazelcastCacheManager hazelcast) {
      watchMembers(hazelcast.getHazelcastInstance());
    }
    opened = cache;
    return cache;
  }

  /**
   * On a thread of its own: the server keeps the invocation in which a cache was made and acts in
   * its name whenever the grid works on it. What a request had open is closed by then, and the grid
   * would fail for that.
   */
  private static ICache<String, byte[]> openedApart(CacheManager manager) {
    FutureTask<ICache<String, byte[]>> opening = new FutureTask<>(() -> sharedCache(manager));
    Thread.ofPlatform().name("viralstack-grid").daemon().start(opening);
    try {
      return opening.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CacheException("Interrupted while the data grid was opened", interrupted);
    } catch (ExecutionException | TimeoutException unavailable) {
      throw new CacheException("The data grid cannot be opened", unavailable);
    }
  }

  @SuppressWarnings("unchecked")
  private static ICache<String, byte[]> sharedCache(CacheManager manager) {
    Cache<String, byte[]> cache = manager.getCache(CACHE, String.class, byte[].class);
    if (cache == null) {
      try {
        cache = manager.createCache(CACHE, configuration());
      } catch (CacheException createdMeanwhile) {
        cache = manager.getCache(CACHE, String.class, byte[].class);
        if (cache == null) {
          throw createdMeanwhile;
        }
      }
    }
    return cache.unwrap(ICache.class);
  }

  private static CacheConfig<String, byte[]> configuration() {
    CacheConfig<String, byte[]> configuration = new CacheConfig<>(CACHE);
    configuration.setTypes(String.class, byte[].class);
    configuration.setBackupCount(1);
    configuration.setEvictionConfig(
        new EvictionConfig()
            .setEvictionPolicy(EvictionPolicy.LRU)
            .setMaxSizePolicy(MaxSizePolicy.ENTRY_COUNT)
            .setSize(MOST_BUCKETS));
    return configuration;
  }

  /** Leaves the grid alone, which outlives this application. */
  @PreDestroy
  public synchronized void close() {
    unwatch.run();
    unwatch = () -> {};
    opened = null;
  }

  private void watchMembers(HazelcastInstance member) {
    unwatch.run();
    Cluster cluster = member.getCluster();
    UUID watching =
        cluster.addMembershipListener(
            new MembershipAdapter() {
              @Override
              public void memberAdded(MembershipEvent event) {
                membersLastSeen = event.getMembers().size();
              }

              @Override
              public void memberRemoved(MembershipEvent event) {
                membersLastSeen = event.getMembers().size();
              }
            });
    unwatch =
        () -> {
          if (member.getLifecycleService().isRunning()) {
            cluster.removeMembershipListener(watching);
          }
        };
    membersLastSeen = cluster.getMembers().size();
  }
}
