package org.viralstack.studio.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Ids;

class CallPlacesTest {
  private final Ids ids = new Ids();
  private final CallPlaces places =
      new CallPlaces(
          3,
          new SmallRyeConfigBuilder()
              .withSources(
                  new PropertiesConfigSource(
                      Map.of("viralstack.background.threads", "8"), "test", 100))
              .build());

  private OrganizationId organization() {
    return new OrganizationId(ids.next(OrganizationId.PREFIX));
  }

  @Test
  void slowServersOfManyOrganizationsLeaveHalfOfTheThreads() {
    List<CallPlaces.Taken> taken = new ArrayList<>();
    for (int number = 0; number < 8; number++) {
      if (places.take(organization()) instanceof CallPlaces.Taken place) {
        taken.add(place);
      }
    }
    assertThat(taken).hasSize(4);

    taken.getFirst().close();
    assertThat(places.take(organization())).isInstanceOf(CallPlaces.Taken.class);
    assertThat(places.take(organization())).isInstanceOf(CallPlaces.None.class);
  }

  @Test
  void organizationHasNoMoreThanItsPlaces() {
    OrganizationId organization = organization();
    List<CallPlaces.Outcome> outcomes = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      outcomes.add(places.take(organization));
    }

    assertThat(outcomes).filteredOn(CallPlaces.Taken.class::isInstance).hasSize(3);
  }
}
