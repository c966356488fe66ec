package org.viralstack.studio.job;

/**
 * How many children a job has, and how they stand.
 *
 * @param total with those that were cancelled
 * @param queued with those that wait for others
 */
public record Children(int total, int succeeded, int running, int queued, int failed) {
  public static final Children NONE = new Children(0, 0, 0, 0, 0);
}
