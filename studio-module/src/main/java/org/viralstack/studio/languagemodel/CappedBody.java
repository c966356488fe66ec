package org.viralstack.studio.languagemodel;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Takes a body into memory up to a size, and breaks off the connection when there is more. */
final class CappedBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> memory = BodySubscribers.ofByteArray();
  private final long most;
  private long taken;
  private @Nullable Subscription subscription;

  CappedBody(long most) {
    this.most = most;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return memory.getBody();
  }

  @Override
  public void onSubscribe(Subscription newSubscription) {
    subscription = newSubscription;
    memory.onSubscribe(newSubscription);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      taken += buffer.remaining();
    }
    if (taken <= most) {
      memory.onNext(buffers);
    } else if (subscription != null) {
      subscription.cancel();
      memory.onError(new IOException("more than " + most + " bytes"));
    }
  }

  @Override
  public void onError(Throwable fault) {
    memory.onError(fault);
  }

  @Override
  public void onComplete() {
    memory.onComplete();
  }
}
