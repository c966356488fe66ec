package org.viralstack.studio.asset.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.studio.asset.Asset;
import org.viralstack.studio.asset.AssetFiles;
import org.viralstack.studio.asset.AssetRemoval;
import org.viralstack.studio.asset.Assets;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.node.Node;
import org.viralstack.studio.node.Tenants;
import org.viralstack.studio.project.Project;
import org.viralstack.studio.project.ProjectKey;
import org.viralstack.studio.project.ProjectPage;
import org.viralstack.studio.project.Projects;
import org.viralstack.testing.database.Database;

/** Assets and projects on a real database and the real background engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssetLifeTest {
  private static final Actor ACTOR = new Actor.Installation();
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int MOST = 3;

  @TempDir Path directory;

  private final Database database = new Database();
  private Node node;

  @BeforeAll
  void start() {
    node =
        Node.start(
            database,
            Clock.systemUTC(),
            Map.of("viralstack.assets.most-per-organization", Integer.toString(MOST)));
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private Tenant tenant() {
    return Tenants.on(database, "pro");
  }

  private UploadOutcome upload(Tenant tenant) throws IOException {
    Path file = Files.createTempFile(directory, "picture", ".png");
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    AssetUpload upload = node.the(AssetUpload.class);
    return upload.keep(
        tenant, ACTOR, upload.prepare(tenant, new UploadedFile("picture.png", file, "00")));
  }

  private int files(Tenant tenant) throws IOException {
    ObjectKey all = new ObjectKey(tenant.organization().value()).child("assets");
    return node.the(ObjectStore.class).list(all, Optional.empty(), 100).size();
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(Collections.nCopies(times, call))) {
        results.add(result.get());
      }
      return results;
    }
  }

  @Test
  void noMoreAssetsAreKeptThanThereMayBeAndNoFileStaysWithoutOne() throws Exception {
    Tenant tenant = tenant();
    upload(tenant);

    List<UploadOutcome> outcomes = atOnce(6, () -> upload(tenant));

    assertThat(outcomes).filteredOn(UploadOutcome.Kept.class::isInstance).hasSize(MOST - 1);
    assertThat(outcomes).filteredOn(UploadOutcome.NoRoom.class::isInstance).hasSize(7 - MOST);
    assertThat(node.the(Assets.class).page(tenant, Optional.empty(), 10).assets()).hasSize(MOST);
    await().atMost(LONGEST).until(() -> files(tenant) == MOST);
  }

  @Test
  void deletedAssetMakesRoomAndItsFileGoes() throws Exception {
    Tenant tenant = tenant();
    Asset asset = ((UploadOutcome.Kept) upload(tenant)).asset();
    assertThat(node.the(AssetFiles.class).open(tenant, asset.id()))
        .hasValueSatisfying(file -> assertThat(file.length()).isEqualTo(asset.fileSize()));

    List<Boolean> outcomes =
        atOnce(4, () -> node.the(AssetRemoval.class).delete(tenant, ACTOR, asset.id()));

    assertThat(outcomes).containsOnlyOnce(true);
    await().atMost(LONGEST).until(() -> files(tenant) == 0);
  }

  @Test
  void testModeAndOtherOrganizationsHaveAssetsOfTheirOwn() throws Exception {
    Tenant tenant = tenant();
    Asset asset = ((UploadOutcome.Kept) upload(tenant)).asset();

    for (Tenant other : List.of(tenant(), new Tenant(tenant.organization(), true))) {
      assertThat(node.the(Assets.class).find(other, asset.id())).isEmpty();
      assertThat(node.the(AssetFiles.class).open(other, asset.id())).isEmpty();
      assertThat(node.the(AssetRemoval.class).delete(other, ACTOR, asset.id())).isFalse();
    }
  }

  @Test
  void projectIsMadeOnceHoweverManyUseItAndListedPageByPage() throws Exception {
    Tenant tenant = tenant();
    Instant now = Instant.parse("2026-11-22T01:00:00Z");
    Projects projects = node.the(Projects.class);

    atOnce(
        8,
        () ->
            node.inTransaction(
                () -> {
                  projects.use(tenant, new ProjectKey("Ärger & Spaß"), now);
                  projects.use(tenant, new ProjectKey("a"), now.plusSeconds(60));
                  return true;
                }));

    ProjectPage first = projects.page(tenant, Optional.empty(), 1);
    ProjectPage second = projects.page(tenant, first.last(), 1);
    assertThat(first.projects())
        .containsExactly(
            new Project(new ProjectKey("a"), now.plusSeconds(60), now.plusSeconds(60)));
    assertThat(second.projects())
        .extracting(Project::key)
        .containsExactly(new ProjectKey("Ärger & Spaß"));
    assertThat(second.last()).isEmpty();
    assertThat(projects.page(tenant(), Optional.empty(), 1).projects()).isEmpty();
  }
}
