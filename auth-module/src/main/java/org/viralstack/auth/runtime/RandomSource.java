package org.viralstack.auth.runtime;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Provides the one source of randomness of the application. */
@Service
class RandomSource {
  @Produces
  @Singleton
  SecureRandom random() {
    return new SecureRandom();
  }
}
