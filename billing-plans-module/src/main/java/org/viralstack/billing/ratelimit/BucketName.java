package org.viralstack.billing.ratelimit;

import java.time.Duration;
import org.viralstack.billing.RequestLimit;

/**
 * What a bucket is called on the grid: whose calls it counts, and the limit.
 *
 * <p>That the limit is part of it makes a change of plan simple and exact: from the first call
 * under the new limit on, exactly that many are admitted within a window, whatever was used under
 * the old one, and no node can still fill a bucket of another size. Going back to the former plan
 * within its window finds the former bucket as it was left, so that nothing is gained by changing
 * to and fro.
 */
final class BucketName {
  private BucketName() {}

  static String of(String subject, RequestLimit limit) {
    return subject + '|' + limit.requests() + '/' + limit.window().toSeconds();
  }

  /**
   * The limit that a name says.
   *
   * @throws RuntimeException when it is no name of a bucket
   */
  static RequestLimit limit(String name) {
    int slash = name.lastIndexOf('/');
    return new RequestLimit(
        Integer.parseInt(name, name.lastIndexOf('|') + 1, slash, 10),
        Duration.ofSeconds(Long.parseLong(name, slash + 1, name.length(), 10)));
  }
}
