package org.viralstack.studio.hook.refresh;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.studio.AppId;
import org.viralstack.studio.app.NewApp;
import org.viralstack.studio.app.lifecycle.AppCreation;
import org.viralstack.studio.app.lifecycle.AppCreationOutcome;
import org.viralstack.studio.node.Node;
import org.viralstack.studio.node.Tenants;
import org.viralstack.testing.database.Database;

/** A node that refreshes hooks, on a database of its own. */
record RefreshNode(Database database, Node node) implements AutoCloseable {
  static final Actor ACTOR = new Actor.Installation();

  static RefreshNode start() {
    Database database = new Database();
    return new RefreshNode(database, Node.start(database, Clock.systemUTC(), Map.of()));
  }

  Tenant tenant(String plan) {
    return Tenants.on(database, plan);
  }

  AppId app(Tenant tenant, String niche) {
    NewApp app =
        new NewApp(
            "Strider",
            niche,
            "en",
            Optional.empty(),
            Optional.of("runners"),
            List.of("Plans every run"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return ((AppCreationOutcome.Created) the(AppCreation.class).create(tenant, ACTOR, app))
        .app()
        .id();
  }

  /** Asks for new hooks of one app, or of all that are active. */
  RefreshOutcome request(Tenant tenant, Optional<AppId> app) {
    return the(HookRefresh.class).request(tenant, ACTOR, app);
  }

  /** How many jobs of an organization there are that are so. */
  long jobs(Tenant tenant, String condition) {
    return database.count(
        "SELECT count(*) FROM studio.hook_refresh_jobs WHERE organization_id = '%s' AND %s"
            .formatted(tenant.organization(), condition));
  }

  <T> T the(Class<T> type) {
    return node.the(type);
  }

  @Override
  public void close() {
    node.close();
  }
}
