package org.viralstack.auth.background;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads for tasks, which find the application's classes and settings as the thread does that
 * starts the application.
 */
record WorkThreads(ClassLoader application, AtomicInteger count) implements ThreadFactory {
  static WorkThreads here() {
    return new WorkThreads(Thread.currentThread().getContextClassLoader(), new AtomicInteger());
  }

  @Override
  public Thread newThread(Runnable work) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("viralstack-work-" + count.incrementAndGet())
            .unstarted(work);
    thread.setContextClassLoader(application);
    return thread;
  }
}
