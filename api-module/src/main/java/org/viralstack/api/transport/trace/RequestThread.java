package org.viralstack.api.transport.trace;

/**
 * The thread of a request, named after it, so that whatever is logged on the way, by us or by a
 * library, stands beside the request's id.
 */
public final class RequestThread implements AutoCloseable {
  private final Thread thread = Thread.currentThread();
  private final String before = thread.getName();

  private RequestThread(String id) {
    thread.setName(id);
  }

  /** Names the calling thread until the result is closed, by the same thread. */
  public static RequestThread named(String id) {
    return new RequestThread(id);
  }

  @Override
  public void close() {
    thread.setName(before);
  }
}
