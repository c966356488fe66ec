package org.viralstack.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.viralstack.api.management.account.SessionAnswers;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.studio.app.lifecycle.AppCreation;

@ArquillianTest
class InjectionIT {
  @Inject private Clock clock;
  @Inject private Ids ids;
  @Inject private PlanCatalogue catalogue;
  @Inject private AppCreation apps;
  @Inject private SessionAnswers sessions;

  @Deployment
  static WebArchive application() {
    return Deployed.application();
  }

  @Test
  void servicesOfEveryModuleAreInjected() {
    assertThat(ids.next(OrganizationId.PREFIX)).satisfies(id -> OrganizationId.isValid(id));
    assertThat(catalogue.plans()).isNotEmpty();
    assertThat(apps).isNotNull();
    assertThat(sessions).isNotNull();
  }

  @Test
  void theOneClockRunsInUtc() {
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }
}
