package org.viralstack.system.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.viralstack.system.load.Measured;

/** One kind of call, and what each turn has shown of it. */
final class Case {
  private final String name;
  private final int status;
  private final Supplier<byte[]> requests;
  private final List<Measured> turns = new ArrayList<>();

  /**
   * @param status that every answer must have
   */
  Case(String name, int status, Supplier<byte[]> requests) {
    this.name = name;
    this.status = status;
    this.requests = requests;
  }

  String name() {
    return name;
  }

  int status() {
    return status;
  }

  Supplier<byte[]> requests() {
    return requests;
  }

  void add(Measured turn) {
    turns.add(turn);
  }

  /** The median of the turns. */
  double rate() {
    return median(turns.stream().map(Measured::rate).toList());
  }

  /** The median of the turns, in milliseconds. */
  double millis(double percentile) {
    return median(turns.stream().map(turn -> turn.millis(percentile)).toList());
  }

  private static double median(List<Double> values) {
    return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
  }

  @Override
  public String toString() {
    return "%-34s %,8.0f/s  p50 %5.2f ms  p99 %5.2f ms"
        .formatted(name, rate(), millis(50), millis(99));
  }
}
