package org.viralstack.studio.movie;

import java.util.List;

/** What became of reading a submission. */
public sealed interface Reading {
  /**
   * It can be rendered as far as its form goes.
   *
   * @param warnings sentences about what is passed over, such as unknown fields
   */
  record Read(Submission submission, List<String> warnings) implements Reading {
    public Read {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * It breaks rules.
   *
   * @param problems all of them, at least one
   */
  record Refused(List<Problem> problems) implements Reading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
