package org.viralstack.studio.slideshow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.slideshow.editing.EditOutcome;
import org.viralstack.studio.slideshow.editing.SlideEdit;
import org.viralstack.studio.slideshow.editing.SlideshowEditing;
import org.viralstack.studio.slideshow.editing.TextEdit;
import org.viralstack.studio.webhook.EventType;
import org.viralstack.studio.webhook.endpoint.EndpointRegistration;
import org.viralstack.testing.database.Database;

/** Slideshows that are edited as soon as they are there. */
class SlideshowRedrawingTest {
  private static final String HELD =
      """
      CREATE TABLE held AS SELECT task_name, task_instance FROM auth.scheduled_tasks
      WHERE task_name = 'slideshow.render'
      """;
  private static final String STILL_AT_WORK =
      """
      INSERT INTO auth.scheduled_tasks
        (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
      SELECT task_name, task_instance, now(), true, 'node_slow', now() + interval '1 hour', 1
      FROM held
      """;
  private static final String ENDED =
      "DELETE FROM auth.scheduled_tasks WHERE picked_by = 'node_slow'";

  private final Database database = new Database();
  @TempDir private Path files;

  @Test
  void editIsDrawnThoughTheTaskOfTheDrawingBeforeIsOnlyJustEnding() {
    Slideshow asked;
    try (Studio studio = Studio.start(database, Map.of("viralstack.node.roles", "api"))) {
      Tenant tenant = studio.tenant("pro");
      asked = studio.queued(tenant, studio.app(tenant));
    }
    database.execute(HELD);
    try (Studio studio =
        Studio.start(database, Map.of("viralstack.files.directory", files.toString()))) {
      Slideshow first = studio.ready(asked);
      database.execute(STILL_AT_WORK);
      edit(studio, first);
      assertThat(database.execute(ENDED)).isEqualTo(1);

      assertThat(studio.ready(first).drawnIn()).containsExactly(1, 2, 1, 1, 1, 1);
    }
  }

  @Test
  void everyDrawingIsAnnounced() {
    Map<String, String> settings =
        Map.of(
            "viralstack.files.directory", files.toString(),
            "viralstack.outgoing.http-hosts", "127.0.0.1",
            "viralstack.outgoing.ranges", "127.0.0.1");
    try (Studio studio = Studio.start(database, settings)) {
      Tenant tenant = studio.tenant("pro");
      EndpointRegistration registration = studio.the(EndpointRegistration.class);
      registration.register(
          tenant,
          Studio.ACTOR,
          registration.judge("http://127.0.0.1:9/"),
          Set.of(EventType.SLIDESHOW_COMPLETED));
      Slideshow first = studio.ready(studio.queued(tenant, studio.app(tenant)));
      edit(studio, first);
      studio.ready(first);

      assertThat(database.count("SELECT count(DISTINCT message_id) FROM studio.webhook_deliveries"))
          .isEqualTo(2);
    }
  }

  private static void edit(Studio studio, Slideshow slideshow) {
    TextEdit words =
        new TextEdit(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(headline("Other")));
    assertThat(
            studio
                .the(SlideshowEditing.class)
                .edit(slideshow.tenant(), Studio.ACTOR, slideshow.id(), words))
        .isInstanceOf(EditOutcome.Edited.class);
  }

  private static SlideEdit headline(String text) {
    return new SlideEdit(
        2,
        Optional.of(text),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
