package org.viralstack.auth.background;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How this node does its work.
 *
 * @param threads how many tasks it runs at once; 8 to 64
 * @param poll how often it looks for what is due and was asked for by another node; 100 ms to 1 min
 * @param heartbeat how often it says of each running task that it is alive; 1 s to 1 min. The same
 *     on every node: one that is silent for four times as long is taken for dead
 * @param drain how long running tasks may go on when the node stops, before they are interrupted;
 *     up to 10 min
 */
public record BackgroundSettings(int threads, Duration poll, Duration heartbeat, Duration drain) {
  private static final int LEAST_THREADS = 8;
  private static final int MOST_THREADS = 64;
  private static final long LONGEST_MILLIS = Duration.ofMinutes(1).toMillis();
  private static final int LONGEST_DRAIN_SECONDS = 600;

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException when one is outside its range, naming it
   */
  public static BackgroundSettings from(Config config) {
    return new BackgroundSettings(
        (int)
            within(
                config,
                "viralstack.background.threads",
                usualThreads(),
                LEAST_THREADS,
                MOST_THREADS),
        Duration.ofMillis(
            within(config, "viralstack.background.poll-millis", 1000, 100, LONGEST_MILLIS)),
        Duration.ofMillis(
            within(config, "viralstack.background.heartbeat-millis", 5000, 1000, LONGEST_MILLIS)),
        Duration.ofSeconds(
            within(config, "viralstack.background.drain-seconds", 3, 0, LONGEST_DRAIN_SECONDS)));
  }

  /** Those that keep a processor busy leave eight for those that wait for others. */
  private static int usualThreads() {
    return Math.min(MOST_THREADS, LEAST_THREADS + Runtime.getRuntime().availableProcessors());
  }

  private static long within(Config config, String name, long usual, long least, long most) {
    long value = config.getOptionalValue(name, Long.class).orElse(usual);
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to " + most + ", not " + value + ".");
    }
    return value;
  }
}
