package org.viralstack.studio.movie.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viralstack.studio.AssetId;
import org.viralstack.studio.movie.Problem;

/** What is found while a submission is read. Not safe for use by many threads. */
final class Findings {
  static final int MOST_PROBLEMS = 1_000;
  static final int MOST_WARNINGS = 100;

  private final List<Problem> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, AssetId> assets = new LinkedHashMap<>();
  private long unsaidProblems;
  private long unsaidWarnings;

  /** Notes a rule that is broken; beyond a bound problems are only counted. */
  void problem(String path, String rule) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(path, rule));
    } else {
      unsaidProblems++;
    }
  }

  /** Notes what is passed over; beyond a bound warnings are only counted. */
  void warning(String sentence) {
    if (warnings.size() < MOST_WARNINGS) {
      warnings.add(sentence);
    } else {
      unsaidWarnings++;
    }
  }

  /** Notes that an asset is named. */
  void asset(String path, AssetId id) {
    assets.put(path, id);
  }

  /** The assets that are named, each by the path of the field that names it. */
  Map<String, AssetId> assets() {
    return Collections.unmodifiableMap(assets);
  }

  /** Every problem, and at the end how many are left unsaid, if any. */
  List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    if (unsaidProblems > 0) {
      all.add(new Problem("", "and %d problems more".formatted(unsaidProblems)));
    }
    return List.copyOf(all);
  }

  List<String> warnings() {
    List<String> all = new ArrayList<>(warnings);
    if (unsaidWarnings > 0) {
      all.add("There are %d warnings more.".formatted(unsaidWarnings));
    }
    return List.copyOf(all);
  }
}
