package org.viralstack.api.sync.job;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.event.JobEvents;
import org.viralstack.studio.job.watch.JobWatcher;

/**
 * A client that listens to a job. What it is told waits in one place, where the newer state takes
 * that of the older, so that a slow client costs no more than a fast one; a virtual thread writes,
 * as long as there is something to write.
 */
final class ProgressStream implements JobWatcher {
  private final SseEventSink sink;
  private final Sse sse;
  private final JobEvents events;
  private final AtomicReference<@Nullable Job> next = new AtomicReference<>();
  private final AtomicBoolean comment = new AtomicBoolean();
  private final AtomicBoolean ending = new AtomicBoolean();
  private final AtomicBoolean writing = new AtomicBoolean();

  ProgressStream(SseEventSink sink, Sse sse, JobEvents events) {
    this.sink = sink;
    this.sse = sse;
    this.events = events;
  }

  @Override
  public void changed(Job job) {
    next.set(job);
    write();
  }

  @Override
  public void idle() {
    comment.set(true);
    write();
  }

  @Override
  public void gone() {
    ending.set(true);
    write();
  }

  @Override
  public boolean isGone() {
    return sink.isClosed();
  }

  private void write() {
    if (writing.compareAndSet(false, true)) {
      Thread.startVirtualThread(this::writeAll);
    }
  }

  private void writeAll() {
    try {
      writeWaiting();
    } catch (RuntimeException clientIsGone) {
      sink.close();
    } finally {
      writing.set(false);
    }
    if (!sink.isClosed() && (next.get() != null || comment.get() || ending.get())) {
      write();
    }
  }

  private void writeWaiting() {
    Job job = next.getAndSet(null);
    if (job != null && !sink.isClosed()) {
      send(event(job));
      if (!job.status().isOpen()) {
        sink.close();
      }
    }
    if (comment.getAndSet(false) && !sink.isClosed()) {
      send(sse.newEventBuilder().comment("").build());
    }
    if (ending.get()) {
      sink.close();
    }
  }

  private OutboundSseEvent event(Job job) {
    return sse.newEventBuilder()
        .id(Long.toString(job.version()))
        .name(JobEvents.name(job))
        .mediaType(MediaType.TEXT_PLAIN_TYPE)
        .data(String.class, events.body(job).toString())
        .build();
  }

  /** Waits until the event is written, or the client is gone. */
  private void send(OutboundSseEvent event) {
    sink.send(event).toCompletableFuture().join();
  }
}
