package org.viralstack.testing.container;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The beans of the class path, on surroundings that a server would bring. */
public final class Container implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final WeldContainer beans;
  private final ThreadEntities entities;

  private Container(WeldContainer beans, ThreadEntities entities) {
    this.beans = beans;
    this.entities = entities;
  }

  /** Starts one with more beans, such as observers, than the class path declares. */
  public static Container start(Surroundings surroundings, Class<?>... more) {
    ThreadEntities entities = new ThreadEntities(surroundings.source(), surroundings.units());
    Weld weld =
        new Weld("container-" + COUNT.incrementAndGet())
            .addServices(new UnitInjection(entities), new ThreadTransactionServices(entities))
            .addExtension(Edges.around(surroundings, entities))
            .addBeanClasses(
                NamedSettings.class,
                ThreadTransactions.Required.class,
                ThreadTransactions.RequiresNew.class,
                ThreadTransactions.Mandatory.class,
                ThreadTransactions.Never.class)
            .addBeanClasses(more);
    return new Container(weld.initialize(), entities);
  }

  /** The one bean of a type. */
  public <T> T the(Class<T> type) {
    return beans.select(type).get();
  }

  /** Tells all who observe events of this type, and returns when they are done. */
  public void tell(Object event) {
    beans.event().fire(event);
  }

  /** Runs work in a transaction, as business does. */
  public <T> T inTransaction(Callable<T> work) throws Exception {
    return entities.transact(work);
  }

  @Override
  public void close() {
    beans.shutdown();
    entities.close();
  }
}
