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
 * <p>Usage: {@code Launch [--with-parent] payara-micro.jar viralstack.war}, where the option ties
 * the life of the process that started it to its own. Exits with 1, after one sentence, when
 * ViralStack does not start or a part of it ends by itself.
 */
public final class Launch {
  private static final String WITH_PARENT = "--with-parent";

  private Launch() {}

  public static void main(String[] arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    Parent parent =
        new Parent(words.remove(WITH_PARENT) ? ProcessHandle.current().parent() : Optional.empty());
    Endings endings = new Endings();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(endings, parent), "endings"));
    try {
      ServerPrograms programs = new ServerPrograms(Path.of(words.get(0)), Path.of(words.get(1)));
      Settings settings = Settings.of(System.getenv());
      new ViralStack(settings, endings, new Progress(System.out)).run(programs, parent);
      System.exit(0);
    } catch (CannotStart reason) {
      if (!endings.begun()) {
        System.err.println(reason.getMessage() + ".");
      }
      System.exit(1);
    }
  }

  private static void end(Endings endings, Parent parent) {
    endings.endAll();
    parent.end();
  }
}
