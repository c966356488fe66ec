package org.viralstack.billing.idempotency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.viralstack.auth.announcement.Announcement;

/**
 * An answer as it is kept.
 *
 * @param announcements what all nodes must have been told before the answer is given, also again:
 *     the node that gave it first may have died before it told them
 */
record KeptAnswer(Answer answer, List<Announcement> announcements) {
  KeptAnswer {
    announcements = List.copyOf(announcements);
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeShort(answer.status());
      out.writeShort(answer.headers().size());
      for (Map.Entry<String, String> header : new TreeMap<>(answer.headers()).entrySet()) {
        out.writeUTF(header.getKey());
        out.writeUTF(header.getValue());
      }
      out.writeShort(announcements.size());
      for (Announcement announcement : announcements) {
        out.writeUTF(announcement.subject());
        out.writeUTF(announcement.key());
      }
      out.write(answer.body().getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return bytes.toByteArray();
  }

  static KeptAnswer of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int status = in.readUnsignedShort();
      Map<String, String> headers = new TreeMap<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        headers.put(in.readUTF(), in.readUTF());
      }
      List<Announcement> announcements = new ArrayList<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        announcements.add(new Announcement(in.readUTF(), in.readUTF()));
      }
      return new KeptAnswer(
          new Answer(status, headers, new String(in.readAllBytes(), StandardCharsets.UTF_8)),
          announcements);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
