package org.viralstack.launcher.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.io.FileUtils;
import org.viralstack.launcher.process.CannotStart;

/**
 * PostgreSQL's programs, unpacked from the class path.
 *
 * @param home holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresPrograms(Path home) {
  private static final Map<String, String> ARCHITECTURES =
      Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64");

  /**
   * Unpacks the programs below {@code directory}, unless these very ones stand there already.
   *
   * @throws CannotStart when none are shipped for this machine, or they cannot be written
   */
  static PostgresPrograms unpackedBelow(Path directory) {
    String archive =
        "/postgres-linux-%s.txz"
            .formatted(ARCHITECTURES.getOrDefault(System.getProperty("os.arch"), "unknown"));
    try (InputStream packed = PostgresPrograms.class.getResourceAsStream(archive)) {
      if (packed == null || !System.getProperty("os.name").equals("Linux")) {
        throw new CannotStart(
            "No PostgreSQL is shipped for this machine; name one in VIRALSTACK_DB_URL");
      }
      byte[] bytes = packed.readAllBytes();
      Path home = directory.resolve("programs-" + checksum(bytes));
      if (!Files.exists(home)) {
        Path draft = directory.resolve("programs.part");
        FileUtils.deleteDirectory(draft.toFile());
        unpack(bytes, draft);
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
      }
      return new PostgresPrograms(home);
    } catch (IOException unwritable) {
      throw new CannotStart("PostgreSQL cannot be unpacked into " + directory, unwritable);
    }
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static String checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return HexFormat.of().toHexDigits((int) checksum.getValue());
  }

  private static void unpack(byte[] packed, Path target) throws IOException {
    try (TarArchiveInputStream archive =
        new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(packed)))) {
      for (TarArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        unpack(entry, archive, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    file.toFile().setExecutable((entry.getMode() & 0100) != 0);
  }
}
