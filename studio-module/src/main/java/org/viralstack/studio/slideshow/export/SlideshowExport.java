package org.viralstack.studio.slideshow.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.viralstack.studio.copy.Hashtag;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.slideshow.Slideshow;

/** A slideshow about to be written as a ZIP, once, by one thread. Holds its files open. */
public final class SlideshowExport implements AutoCloseable {
  static final int WIDTH = 1080;
  static final int HEIGHT = 1920;

  private final Slideshow slideshow;
  private final SlideshowCopy copy;
  private final OpenFiles files;

  SlideshowExport(Slideshow slideshow, SlideshowCopy copy, OpenFiles files) {
    this.slideshow = slideshow;
    this.copy = copy;
    this.files = files;
  }

  /** How a slide is called in the ZIP; {@code position} is 1 to 6. */
  static String fileName(int position) {
    return "slide-%d.png".formatted(position);
  }

  /** Writes the ZIP; leaves {@code out} open. */
  public void writeTo(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
    // Pictures are compressed already.
    zip.setLevel(Deflater.NO_COMPRESSION);
    List<StoredObject> slides = files.all();
    for (int position = 1; position <= slides.size(); position++) {
      begin(zip, fileName(position));
      slides.get(position - 1).content().transferTo(zip);
      zip.closeEntry();
    }
    add(zip, "manifest.json", ExportManifest.of(slideshow, copy));
    add(zip, "caption.txt", copy.caption() + "\n");
    add(
        zip,
        "hashtags.txt",
        copy.hashtags().stream().map(Hashtag::toString).collect(Collectors.joining(" ")) + "\n");
    add(zip, "ctas.txt", String.join("\n", copy.callsToAction()) + "\n");
    zip.finish();
  }

  private void add(ZipOutputStream zip, String name, String text) throws IOException {
    begin(zip, name);
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  private void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(slideshow.updatedAt().toEpochMilli());
    zip.putNextEntry(entry);
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
