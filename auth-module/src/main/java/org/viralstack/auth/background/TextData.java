package org.viralstack.auth.background;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a task carries is text or nothing, so that no row of the database ever becomes an object of
 * its own choice, and every version reads what another wrote.
 */
final class TextData implements Serializer {
  @Override
  public byte @Nullable [] serialize(@Nullable Object data) {
    return data == null ? null : ((String) data).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
    return data == null ? null : type.cast(new String(data, StandardCharsets.UTF_8));
  }
}
