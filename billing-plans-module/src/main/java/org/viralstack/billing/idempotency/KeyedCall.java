package org.viralstack.billing.idempotency;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.viralstack.auth.Tenant;

/** A call that carries an idempotency key. */
public record KeyedCall(Tenant tenant, IdempotencyKey key, Fingerprint fingerprint) {

  /** Under which its answer is kept, within the tenant. */
  String keyHash() {
    return HexFormat.of().formatHex(new Digest().with(key.value()).bytes());
  }

  /** The number of the lock that twins compete for; others share it as good as never. */
  long lock() {
    return ByteBuffer.wrap(
            new Digest()
                .with("idempotency")
                .with(tenant.organization().value())
                .with(Boolean.toString(tenant.testMode()))
                .with(key.value())
                .bytes())
        .getLong();
  }
}
