package org.viralstack.studio.app.lifecycle;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.AppEdit;
import org.viralstack.studio.app.NewApp;
import org.viralstack.studio.app.Slug;
import org.viralstack.studio.node.Node;
import org.viralstack.studio.node.Tenants;
import org.viralstack.testing.database.Database;

/** A node on which apps are made and changed, on a database of its own. */
record AppNode(Database database, Node node) implements AutoCloseable {
  static final Actor ACTOR = new Actor.Installation();

  static AppNode start() {
    Database database = new Database();
    return new AppNode(database, Node.start(database, Clock.systemUTC(), Map.of()));
  }

  Tenant tenant() {
    return Tenants.on(database, "pro");
  }

  App made(Tenant tenant, String name) {
    NewApp app =
        new NewApp(
            name,
            "fitness",
            "en",
            Optional.empty(),
            Optional.of("runners"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return ((AppCreationOutcome.Created) the(AppCreation.class).create(tenant, ACTOR, app)).app();
  }

  /** Gives an app a slug, and takes its audience and screenshots. */
  AppEditOutcome strip(Tenant tenant, App app, String slug) {
    AppEdit edit =
        new AppEdit(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Slug(slug)),
            Optional.empty(),
            Optional.of(Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(List.of()));
    return the(AppEditing.class).edit(tenant, ACTOR, app.id(), edit);
  }

  AppRemovalOutcome delete(Tenant tenant, App app) {
    return the(AppRemoval.class).delete(tenant, ACTOR, app.id());
  }

  <T> T the(Class<T> type) {
    return node.the(type);
  }

  @Override
  public void close() {
    node.close();
  }
}
