package org.viralstack.api.slides.file;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.viralstack.api.content.OpenContent;
import org.viralstack.studio.file.StoredObject;

/** An answer that is a file. */
public final class FileAnswer {
  private FileAnswer() {}

  /** A file of the store, under a name for whoever saves it. */
  public static Response of(StoredObject file, String name) {
    return Response.ok(OpenContent.of(file), MediaType.valueOf(file.type().value()))
        .header(HttpHeaders.CONTENT_LENGTH, file.length())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s\"".formatted(name))
        .build();
  }
}
