package org.viralstack.billing.catalogue;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/** Reads the catalogue at the start, and provides it. */
@Service
class CatalogueFile {
  private static final String FILE = "viralstack.plans.file";
  private static final String SHIPPED = "plans.json";

  private final PlanCatalogue catalogue;

  @Inject
  CatalogueFile(@ConfigProperty(name = FILE) Optional<String> file) {
    this.catalogue = file.map(CatalogueFile::named).orElseGet(CatalogueFile::shipped);
  }

  @Produces
  @Singleton
  PlanCatalogue catalogue() {
    return catalogue;
  }

  /** That this bean is made is the check. */
  void check(@Observes ApplicationStart start) {}

  private static PlanCatalogue named(String file) {
    try (Reader text = Files.newBufferedReader(Path.of(file))) {
      return CatalogueDocument.read(text);
    } catch (IOException unreadable) {
      throw new InvalidCatalogue(
          List.of(
              "The plan catalogue that " + FILE + " names cannot be read: " + unreadable + "."));
    }
  }

  private static PlanCatalogue shipped() {
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(CatalogueFile.class.getResourceAsStream(SHIPPED)),
            StandardCharsets.UTF_8)) {
      return CatalogueDocument.read(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
