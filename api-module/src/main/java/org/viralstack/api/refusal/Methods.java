package org.viralstack.api.refusal;

import java.util.Collection;
import java.util.TreeSet;

/** The methods that an endpoint offers, as {@code Allow} lists them. */
public final class Methods {
  private Methods() {}

  /** In the order of the alphabet; what can be read can be asked for without its body, too. */
  public static String list(Collection<String> methods) {
    TreeSet<String> all = new TreeSet<>(methods);
    if (all.contains("GET")) {
      all.add("HEAD");
    }
    return String.join(", ", all);
  }
}
