package org.viralstack.studio.callback.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.secret.SecretSealing;
import org.viralstack.studio.webhook.signature.WebhookSecret;

/** The secrets for callbacks of all organizations. Safe for use by many threads. */
@Service
public class RenderWebhookSecrets {
  private static final String PLACE = "studio.render_webhook_secrets/";

  private static final String MAKE =
      """
      INSERT INTO studio.render_webhook_secrets (organization_id, sealed_secret, rotated_at)
      VALUES (?1, ?2, ?3) ON CONFLICT (organization_id) DO NOTHING
      """;

  private static final String REPLACE =
      """
      INSERT INTO studio.render_webhook_secrets (organization_id, sealed_secret, rotated_at)
      VALUES (?1, ?2, ?3) ON CONFLICT (organization_id)
      DO UPDATE SET sealed_secret = excluded.sealed_secret, rotated_at = excluded.rotated_at
      """;

  private static final String FIND =
      """
      SELECT sealed_secret, CAST(extract(epoch FROM rotated_at) * 1000 AS bigint)
      FROM studio.render_webhook_secrets WHERE organization_id = ?1
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  private final SecretSealing sealing;
  private final SecureRandom random;
  private final AuditEvents audit;
  private final Clock clock;

  @Inject
  RenderWebhookSecrets(SecretSealing sealing, SecureRandom random, AuditEvents audit, Clock clock) {
    this.sealing = sealing;
    this.random = random;
    this.audit = audit;
    this.clock = clock;
  }

  /** The secret for signing. */
  @Transactional
  public WebhookSecret current(OrganizationId organization) {
    return find(organization).secret();
  }

  /** The secret, made if there was none. */
  @Transactional
  public RenderWebhookSecret find(OrganizationId organization) {
    List<?> rows = rows(organization);
    if (rows.isEmpty()) {
      write(MAKE, organization);
      rows = rows(organization);
    }
    Object[] row = (Object[]) rows.getFirst();
    byte[] secret = sealing.open((String) row[0], PLACE + organization);
    return new RenderWebhookSecret(
        new WebhookSecret(new String(secret, US_ASCII)),
        Instant.ofEpochMilli(((Number) row[1]).longValue()));
  }

  /** Makes another in place of the present one. */
  @Transactional
  public RenderWebhookSecret rotate(OrganizationId organization, Actor actor) {
    write(REPLACE, organization);
    audit.record(
        new AuditEntry(organization, actor, "render_webhook_secret.rotated", organization.value()));
    return find(organization);
  }

  private List<?> rows(OrganizationId organization) {
    return entities.createNativeQuery(FIND).setParameter(1, organization.value()).getResultList();
  }

  private void write(String statement, OrganizationId organization) {
    byte[] secret = WebhookSecret.random(random).reveal().getBytes(US_ASCII);
    entities
        .createNativeQuery(statement)
        .setParameter(1, organization.value())
        .setParameter(2, sealing.seal(secret, PLACE + organization))
        .setParameter(3, clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }
}
