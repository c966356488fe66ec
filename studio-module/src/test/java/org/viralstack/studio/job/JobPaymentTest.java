package org.viralstack.studio.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.billing.quota.reservation.ReservationSweeper;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.account.Booking;
import org.viralstack.studio.job.account.RenderAccount;
import org.viralstack.studio.job.theatre.Theatre;
import org.viralstack.testing.database.Database;

/** Movies whose minutes run out while they wait for a node. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobPaymentTest {
  private static final String MINUTES = "render_minutes_per_month";
  private static final String PLACES = "concurrent_jobs";

  private final Database database = new Database();
  private Theatre theatre;

  @BeforeAll
  void start(@TempDir Path files) {
    theatre = Theatre.start(database, files, Map.of());
  }

  @AfterAll
  void stop() {
    theatre.close();
  }

  /** A movie that is being rendered, of which nobody knows any more who pays. */
  private JobId lapsed(Tenant tenant) {
    JobId id = theatre.queued(tenant, Theatre.movie("Late", 2, 60));
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> theatre.now(tenant, id).children().running() > 0);
    sweep(tenant);
    return id;
  }

  private void sweep(Tenant tenant) {
    database.execute(
        "UPDATE billing.reservations SET deadline = now() - interval '1 hour'"
            + " WHERE organization_id = ?",
        tenant.organization().value());
    theatre.the(ReservationSweeper.class).sweep();
    assertThat(theatre.counted(tenant, MINUTES, "reserved")).isZero();
  }

  private void useUp(Tenant tenant) {
    database.execute(
        "UPDATE billing.usage_counters SET used = 1000 * 60000"
            + " WHERE organization_id = ? AND feature = '"
            + MINUTES
            + "'",
        tenant.organization().value());
  }

  @Test
  void movieWhoseMinutesRanOutIsPaidAllTheSame() {
    Tenant tenant = theatre.tenant("pro");
    Job job = theatre.done(tenant, lapsed(tenant));

    assertThat(theatre.counted(tenant, MINUTES, "used"))
        .isEqualTo(Math.min(120_000, job.media().orElseThrow().duration().toMillis()));
    assertThat(theatre.counted(tenant, MINUTES, "reserved")).isZero();
    assertThat(theatre.counted(tenant, PLACES, "used")).isZero();
  }

  @Test
  void movieThatCannotBePaidAnyMoreFails() {
    Tenant tenant = theatre.tenant("pro");
    JobId id = lapsed(tenant);
    useUp(tenant);
    Job job = theatre.ended(tenant, id);

    assertThat(job.status()).isEqualTo(JobStatus.FAILED);
    assertThat(job.error().orElse("")).startsWith("RENDER_QUOTA_EXCEEDED: ");
    assertThat(theatre.counted(tenant, MINUTES, "reserved")).isZero();
    assertThat(theatre.counted(tenant, PLACES, "used")).isZero();
  }

  @Test
  void minutesThatRanOutAtTheVeryEndAreChargedAllTheSame() throws Exception {
    Tenant tenant = theatre.tenant("pro");
    Optional<ReservationId> reservation = booked(tenant);
    sweep(tenant);

    assertThat(charged(tenant, reservation)).isInstanceOf(Booking.Booked.class);
    assertThat(theatre.counted(tenant, MINUTES, "used")).isEqualTo(30_000);
    assertThat(theatre.counted(tenant, MINUTES, "reserved")).isZero();
    assertThat(theatre.counted(tenant, PLACES, "used")).isZero();
  }

  @Test
  void minutesThatAreNotThereAtTheVeryEndAreRefused() throws Exception {
    Tenant tenant = theatre.tenant("pro");
    Optional<ReservationId> reservation = booked(tenant);
    sweep(tenant);
    useUp(tenant);

    assertThat(charged(tenant, reservation)).isInstanceOf(Booking.Refused.class);
    assertThat(theatre.counted(tenant, PLACES, "used")).isZero();
  }

  private Optional<ReservationId> booked(Tenant tenant) throws Exception {
    return theatre
        .node()
        .inTransaction(
            () -> {
              RenderAccount account = theatre.the(RenderAccount.class);
              return ((Booking.Booked) account.book(tenant, Duration.ofMinutes(1))).reservation();
            });
  }

  private Booking charged(Tenant tenant, Optional<ReservationId> by) throws Exception {
    return theatre
        .node()
        .inTransaction(
            () -> theatre.the(RenderAccount.class).charge(tenant, by, Duration.ofSeconds(30)));
  }
}
