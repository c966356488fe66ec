package org.viralstack.auth.apikey.leak;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.viralstack.auth.ApiKeyId;

/** A row of {@code auth.key_leaks}; one per key, never changed. */
@Entity(name = "KeyLeak")
@Table(schema = "auth", name = "key_leaks")
class KeyLeakRow {
  @Id
  @Column(name = "key_id")
  String key;

  @Column(name = "organization_id")
  String organization;

  String name;
  String display;

  @Column(name = "test_mode")
  boolean testMode;

  String url;
  String source;

  @Column(name = "reported_at")
  Instant reportedAt;

  /** For the persistence provider. */
  protected KeyLeakRow() {}

  KeyLeak leak() {
    return new KeyLeak(new ApiKeyId(key), name, display, url, source, reportedAt);
  }
}
