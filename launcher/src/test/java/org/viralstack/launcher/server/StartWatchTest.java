package org.viralstack.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartWatchTest {
  private final StartWatch watch = new StartWatch();

  @Test
  void serverThatIsReadyHasDeployed() {
    watch.read("Payara Micro 6.2025.10 (42) startup time : Embedded (3,200ms), total(10,037ms)");
    assertThat(watch.outcome()).isNotDone();

    watch.read("[levelValue: 800] Payara Micro 6.2025.10 (build 42) ready in 24,357 (ms)");

    assertThat(watch.outcome()).isCompletedWithValue(new StartOutcome.Deployed());
  }

  @Test
  void failedDeploymentIsToldWithItsReasonOnce() {
    watch.read(
        "[levelValue: 1000] Exception while loading the app : CDI deployment failure:"
            + "VIRALSTACK_X is missing. -- VIRALSTACK_X is missing.");

    assertThat(watch.outcome())
        .isCompletedWithValue(new StartOutcome.Failed("VIRALSTACK_X is missing"));
  }

  @Test
  void serverThatGoesOnAfterAFailedDeploymentIsNotTakenForReady() {
    watch.read(
        "Exception while deploying the app [viralstack] : ContainerBase.addChild: start: "
            + "org.apache.catalina.LifecycleException: java.sql.SQLException: no such table: x.y.Z: t");
    watch.read("Payara Micro 6.2025.10 (build 42) ready in 24,357 (ms)");

    assertThat(watch.outcome())
        .isCompletedWithValue(new StartOutcome.Failed("no such table: x.y.Z: t"));
  }

  @Test
  void failureWithoutAReasonIsToldWithTheExceptionBeforeIt() {
    watch.read("org.apache.catalina.LifecycleException: java.lang.IllegalStateException: no plans");
    watch.read("\tat org.apache.catalina.core.StandardContext.start(StandardContext.java:5775)");
    watch.read("[levelValue: 1000] Exception while loading the app");
    watch.read("Payara Micro 6.2025.10 (build 42) ready in 24,357 (ms)");

    assertThat(watch.outcome()).isCompletedWithValue(new StartOutcome.Failed("no plans"));
  }
}
