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
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
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

  private final Supplier<@Nullable CacheManager> manager;
  private volatile @Nullable ICache<String, byte[]> opened;
  private volatile int membersLastSeen = 1;
  private volatile boolean watching;
  private volatile Runnable joined = () -> {};

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

  /** Tells whether this node is the only one, and would hear of another that joins. */
  boolean isAlone() {
    return watching && membersLastSeen == 1;
  }

  /**
   * @param joined is run whenever another node has joined
   */
  void whenJoined(Runnable joined) {
    this.joined = joined;
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
    cache = sharedCache(present);
    if (present instanceof HazelcastCacheManager hazelcast) {
      watchMembers(hazelcast.getHazelcastInstance().getCluster());
    }
    opened = cache;
    return cache;
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

  private void watchMembers(Cluster cluster) {
    cluster.addMembershipListener(
        new MembershipAdapter() {
          @Override
          public void memberAdded(MembershipEvent event) {
            membersLastSeen = event.getMembers().size();
            joined.run();
          }

          @Override
          public void memberRemoved(MembershipEvent event) {
            membersLastSeen = event.getMembers().size();
          }
        });
    membersLastSeen = cluster.getMembers().size();
    watching = true;
  }
}
