package org.viralstack.studio.file.removal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;

/** Removes files. */
@Service
class RemovalTask {
  private static final Duration AFTER_FAULT = Duration.ofMinutes(1);

  private final ObjectStore store;

  @Inject
  RemovalTask(ObjectStore store) {
    this.store = store;
  }

  @Produces
  @Singleton
  CustomTask<Void> removal() {
    return Tasks.custom(FileRemoval.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAULT))
        .execute(
            (task, context) -> {
              remove(key(task.getId()));
              return new OnCompleteRemove<>();
            });
  }

  private static ObjectKey key(String instance) {
    return new ObjectKey(
        instance.endsWith(FileRemoval.AGAIN)
            ? instance.substring(0, instance.length() - FileRemoval.AGAIN.length())
            : instance);
  }

  private void remove(ObjectKey key) {
    try {
      store.delete(key);
      store.deleteAll(key);
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
  }
}
