package org.viralstack.system.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.viralstack.system.fixture.Checkout;

/**
 * The shipped catalogue with one change: on the plan Enterprise nobody meets a limit of requests,
 * so that what is measured or revoked there is not hidden by refusals.
 */
public final class RaisedPlan {
  public static final String KEY = "enterprise";
  private static final String SHIPPED =
      "billing-plans-module/src/main/resources/org/viralstack/billing/catalogue/plans.json";

  private RaisedPlan() {}

  /** Writes the catalogue into a directory, which is made if need be. */
  public static Path catalogue(Path directory) throws IOException {
    String text = Files.readString(Checkout.root().resolve(SHIPPED));
    int raised = text.indexOf("\"key\": \"" + KEY + "\"");
    Files.createDirectories(directory);
    return Files.writeString(
        directory.resolve("plans.json"),
        text.substring(0, raised)
            + text.substring(raised)
                .replaceAll("(?<name>_requests_per_minute\": )\\d+", "${name}1000000"));
  }
}
