package org.viralstack.system.container;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes the observers of this package known to Arquillian; client side only. */
public final class ContainerExtension implements LoadableExtension {
  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(ContainerBacking.class).observer(ContainerReadiness.class);
  }
}
