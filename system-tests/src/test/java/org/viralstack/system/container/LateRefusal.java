package org.viralstack.system.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.viralstack.auth.account.OrganizationCreated;

/** Fails a sign-up on demand, after every module has written what it writes. */
@Dependent
class LateRefusal {
  static volatile boolean active;

  void refuse(
      @Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) OrganizationCreated created) {
    if (active) {
      throw new IllegalStateException("refused by the test");
    }
  }
}
