package org.viralstack.render.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Things one below the other: first measured, then placed together. */
final class Column {
  private record Item(double gap, double height, DoubleConsumer place) {}

  private final List<Item> items = new ArrayList<>();

  /**
   * @param gap free pixels above it; ignored for the first
   * @param place told the top edge
   */
  Column add(double gap, double height, DoubleConsumer place) {
    items.add(new Item(items.isEmpty() ? 0 : gap, height, place));
    return this;
  }

  double height() {
    return items.stream().mapToDouble(item -> item.gap() + item.height()).sum();
  }

  /** Places all, the first at {@code top}. */
  void placeAt(double top) {
    double y = top;
    for (Item item : items) {
      y += item.gap();
      item.place().accept(y);
      y += item.height();
    }
  }

  /**
   * Places all within a range.
   *
   * @param share of the free space that goes above, 0 to 1
   */
  void placeWithin(double top, double bottom, double share) {
    placeAt(top + Math.max(0, bottom - top - height()) * share);
  }
}
