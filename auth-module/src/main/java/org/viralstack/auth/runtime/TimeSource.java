package org.viralstack.auth.runtime;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Provides the one clock of the application. */
@Service
class TimeSource {
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
