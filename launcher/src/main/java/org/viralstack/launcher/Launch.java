package org.viralstack.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viralstack.launcher.process.CannotStart;
import org.viralstack.launcher.server.ServerPrograms;

/**
 * The launcher's main class.
 *
 * <p>Usage: {@code Launch [--end-with-parent] payara-micro.jar viralstack.war}. Exits with 1, after
 * one sentence, when ViralStack does not start or a part of it ends by itself.
 */
public final class Launch {
  private static final String END_WITH_PARENT = "--end-with-parent";

  private Launch() {}

  public static void main(String[] arguments) {
    Progress progress = new Progress(System.out);
    Endings endings = new Endings();
    Runtime.getRuntime().addShutdownHook(new Thread(endings::endAll, "endings"));
    try {
      List<String> words = new ArrayList<>(List.of(arguments));
      Optional<ProcessHandle> parent =
          words.remove(END_WITH_PARENT) ? ProcessHandle.current().parent() : Optional.empty();
      ServerPrograms programs = new ServerPrograms(Path.of(words.get(0)), Path.of(words.get(1)));
      Settings settings = Settings.of(System.getenv());
      new ViralStack(settings, endings, progress).run(programs, parent);
      System.exit(0);
    } catch (CannotStart reason) {
      if (!endings.begun()) {
        System.err.println(reason.getMessage() + ".");
      }
      System.exit(1);
    }
  }
}
