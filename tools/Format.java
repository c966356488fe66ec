import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or rewrites every Java source below a root with google-java-format.
 *
 * <p>Usage: {@code java --source 21 tools/Format.java check|write ROOT}. Exits with 1 when {@code
 * check} finds a file that {@code write} would change.
 */
class Format {
  public static void main(String[] arguments) throws Exception {
    boolean write = arguments[0].equals("write");
    Path root = Path.of(arguments[1]);
    List<Path> unformatted = new ArrayList<>();
    for (Path source : sourcesBelow(root)) {
      String text = Files.readString(source);
      String formatted = format(text);
      if (!formatted.equals(text)) {
        unformatted.add(root.relativize(source));
        if (write) {
          Files.writeString(source, formatted);
        }
      }
    }
    if (!write && !unformatted.isEmpty()) {
      System.err.println("Not formatted (mvn -Pformat does it): " + unformatted);
      System.exit(1);
    }
  }

  private static String format(String text) throws Exception {
    String imports =
        ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(text), Style.GOOGLE);
    return new Formatter().formatSource(imports);
  }

  private static List<Path> sourcesBelow(Path root) throws Exception {
    try (var paths = Files.walk(root)) {
      return paths
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !root.relativize(path).toString().matches("(.*/)?(target|data)/.*"))
          .sorted()
          .toList();
    }
  }
}
