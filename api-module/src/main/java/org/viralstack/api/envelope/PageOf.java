package org.viralstack.api.envelope;

import java.util.List;
import org.viralstack.api.input.PageRequest;

/** A page of a list. */
public record PageOf<T>(boolean success, List<T> data, int page, int limit, long total) {
  public PageOf {
    data = List.copyOf(data);
  }

  public static <T> PageOf<T> of(List<T> data, PageRequest asked, long total) {
    return new PageOf<>(true, data, asked.page(), asked.limit(), total);
  }
}
