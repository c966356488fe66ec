package org.viralstack.billing.catalogue;

import java.util.List;

/** Stops the start: the catalogue breaks a rule. The message is one sentence per fault. */
public final class InvalidCatalogue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidCatalogue(List<String> sentences) {
    super(String.join(" ", sentences));
  }
}
