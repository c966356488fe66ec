package org.viralstack.system.container;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.viralstack.system.fixture.server.Checkout;

/** The archive that in-container tests run in. */
final class Deployed {
  private Deployed() {}

  /** The WAR that the build made, and the library that the tests assert with. */
  static WebArchive application() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, Checkout.war().toFile())
        .addAsLibrary(libraryOf(Assertions.class));
  }

  private static File libraryOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
