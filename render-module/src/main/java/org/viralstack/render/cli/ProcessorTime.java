package org.viralstack.render.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process and its ended children have used, as Linux counts it. */
final class ProcessorTime {
  private static final Path COUNTED = Path.of("/proc/self/stat");
  private static final double TICKS_PER_SECOND = 100;

  /** Counted from the field behind the name, which is in brackets and may hold blanks. */
  private static final int FIRST = 11;

  private static final int COUNTERS = 4;

  private ProcessorTime() {}

  /** In seconds; all cores together. */
  static double seconds() throws IOException {
    String line = Files.readString(COUNTED);
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = 0;
    for (int field = FIRST; field < FIRST + COUNTERS; field++) {
      ticks += Long.parseLong(fields[field]);
    }
    return ticks / TICKS_PER_SECOND;
  }
}
