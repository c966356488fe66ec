package org.viralstack.system.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.viralstack.system.load.Measured;

/** One kind of call, and what each turn has shown of it. */
final class Case {
  /**
   * What one case is of another.
   *
   * @param rate its answers per second, as a part of the other's
   * @param p99 its slowest answers' time, as a multiple of the other's
   */
  record Share(double rate, double p99) {
    @Override
    public String toString() {
      return "%.3f of the calls, p99 %.2f times".formatted(rate, p99);
    }
  }

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

  /**
   * The median of what each turn was of the other case's turn in the same round, as neighbours had
   * the same machine.
   */
  Share besides(Case other) {
    return new Share(
        median(each(other, (own, others) -> own.rate() / others.rate())),
        median(each(other, (own, others) -> own.millis(99) / others.millis(99))));
  }

  private List<Double> each(Case other, ToDoubleBiFunction<Measured, Measured> relation) {
    return IntStream.range(0, turns.size())
        .mapToObj(round -> relation.applyAsDouble(turns.get(round), other.turns.get(round)))
        .toList();
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
