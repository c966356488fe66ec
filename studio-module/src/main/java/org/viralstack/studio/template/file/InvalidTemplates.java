package org.viralstack.studio.template.file;

import java.util.List;

/** Stops the start: a file breaks a rule. The message is one sentence per fault. */
public final class InvalidTemplates extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidTemplates(List<String> sentences) {
    super(String.join(" ", sentences));
  }
}
