package org.viralstack.system.load;

import java.time.Duration;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a load has shown.
 *
 * @param latency in nanoseconds
 * @param statuses how many answers there were of each
 */
public record Measured(Histogram latency, Duration time, Map<Integer, Long> statuses) {
  /** Answers per second. */
  public double rate() {
    return latency.getTotalCount() / (time.toNanos() / 1e9);
  }

  /** A percentile in milliseconds. */
  public double millis(double percentile) {
    return latency.getValueAtPercentile(percentile) / 1e6;
  }

  @Override
  public String toString() {
    return "%,9.0f/s  p50 %6.2f ms  p99 %6.2f ms  %s"
        .formatted(rate(), millis(50), millis(99), statuses);
  }
}
