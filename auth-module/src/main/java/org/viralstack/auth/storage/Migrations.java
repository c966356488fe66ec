package org.viralstack.auth.storage;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/** Brings every schema to the state that this version expects, before anything else touches it. */
@Service
class Migrations {
  private final Instance<SchemaOwner> owners;
  private final Instance<DataSource> dataSource;
  private final AtomicBoolean done = new AtomicBoolean();

  @Inject
  Migrations(Instance<SchemaOwner> owners, Instance<DataSource> dataSource) {
    this.owners = owners;
    this.dataSource = dataSource;
  }

  /**
   * Runs first at the start; several nodes that start together wait for each other at Flyway's
   * lock.
   */
  void migrate(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ApplicationStart start) {
    if (!done.compareAndSet(false, true)) {
      return;
    }
    DataSource source = dataSource.get();
    owners.stream()
        .sorted(Comparator.comparingInt(SchemaOwner::order))
        .forEach(owner -> migrate(source, owner));
  }

  private static void migrate(DataSource dataSource, SchemaOwner owner) {
    Flyway.configure(owner.getClass().getClassLoader())
        .dataSource(dataSource)
        .schemas(owner.schema())
        .locations("classpath:db/" + owner.schema())
        .load()
        .migrate();
  }
}
