package org.viralstack.studio.slideshow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
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
import org.viralstack.studio.slideshow.creation.CreationOutcome;
import org.viralstack.studio.slideshow.creation.ImageSource;
import org.viralstack.studio.slideshow.creation.NewSlideshow;
import org.viralstack.studio.slideshow.creation.SlideshowCreation;
import org.viralstack.studio.slideshow.storage.Slideshows;
import org.viralstack.studio.template.TemplateChoice;
import org.viralstack.studio.template.Templates;
import org.viralstack.testing.database.Database;

/** A node that makes slideshows, on a database of its own. */
public record Studio(Database database, Node node) implements AutoCloseable {
  static final Actor ACTOR = new Actor.Installation();
  private static final Duration LONGEST = Duration.ofSeconds(120);

  public static Studio start(Database database, Map<String, String> settings) {
    return new Studio(database, Node.start(database, Clock.systemUTC(), settings));
  }

  public Tenant tenant(String plan) {
    return Tenants.on(database, plan);
  }

  public AppId app(Tenant tenant) {
    return app(tenant, "Fit Five");
  }

  AppId app(Tenant tenant, String name) {
    return app(tenant, name, List.of());
  }

  AppId app(Tenant tenant, String name, List<String> pictures) {
    NewApp wanted =
        new NewApp(
            name,
            "fitness",
            "en",
            Optional.empty(),
            Optional.of("busy parents"),
            List.of("Plans a workout in ten seconds"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            pictures);
    return ((AppCreationOutcome.Created) the(AppCreation.class).create(tenant, ACTOR, wanted))
        .app()
        .id();
  }

  /** A template for apps of {@link #app} whose variables need not be set. */
  String template() {
    return the(Templates.class).all().stream()
        .map(template -> template.key().value())
        .filter(
            key ->
                the(Templates.class).choose("fitness", key, Map.of())
                    instanceof TemplateChoice.Chosen)
        .findFirst()
        .orElseThrow();
  }

  CreationOutcome ask(Tenant tenant, AppId app) {
    return the(SlideshowCreation.class)
        .create(
            tenant,
            ACTOR,
            new NewSlideshow(app, template(), Map.of(), Optional.empty(), ImageSource.AUTO));
  }

  public Slideshow queued(Tenant tenant, AppId app) {
    return ((CreationOutcome.Queued) ask(tenant, app)).slideshow();
  }

  Slideshow now(Slideshow slideshow) {
    return the(Slideshows.class).find(slideshow.tenant(), slideshow.id()).orElseThrow();
  }

  Slideshow ended(Slideshow slideshow) {
    await().atMost(LONGEST).until(() -> !now(slideshow).status().isOpen());
    return now(slideshow);
  }

  public Slideshow ready(Slideshow slideshow) {
    Slideshow ended = ended(slideshow);
    assertThat(ended.status()).as("%s", ended.error()).isEqualTo(SlideshowStatus.READY);
    return ended;
  }

  long counted(Tenant tenant, String column) {
    return database.count(
        """
        SELECT coalesce(sum(%s), 0) FROM billing.usage_counters
        WHERE organization_id = '%s' AND feature = 'slideshows_per_month'
        """
            .formatted(column, tenant.organization()));
  }

  public <T> T the(Class<T> type) {
    return node.the(type);
  }

  @Override
  public void close() {
    node.close();
  }
}
