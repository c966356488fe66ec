package org.viralstack.auth.apikey.leak;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import org.viralstack.auth.Environment;
import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.apikey.KeyRealm;
import org.viralstack.auth.runtime.Service;

/** The notices of keys that were found in public. */
@Service
public class KeyLeaks {
  /** How many notices a page may have. */
  public static final int LONGEST_PAGE = 100;

  private static final String ADD =
      """
      INSERT INTO auth.key_leaks
        (key_id, organization_id, name, display, test_mode, url, source, reported_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      ON CONFLICT DO NOTHING
      """;

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  /**
   * Lists the notices of a realm, the newest first.
   *
   * @param page from 1; one past the end is empty
   * @param limit 1 to {@value #LONGEST_PAGE}
   * @throws IllegalArgumentException when page or limit is out of its bounds
   */
  @Transactional
  public LeakPage list(KeyRealm realm, int page, int limit) {
    if (page < 1 || limit < 1 || limit > LONGEST_PAGE) {
      throw new IllegalArgumentException("no such page: " + page + " of " + limit);
    }
    long total = of(realm, "SELECT COUNT(l)", "", Long.class).getSingleResult();
    long first = (page - 1L) * limit;
    return new LeakPage(first < total ? leaks(realm, (int) first, limit) : List.of(), total);
  }

  /** Writes a notice, unless there is one about the key; tells whether it did. */
  @Transactional(TxType.MANDATORY)
  boolean add(ApiKeyView key, LeakReport report, Instant now) {
    return entities
            .createNativeQuery(ADD)
            .setParameter(1, key.id().value())
            .setParameter(2, key.organization().value())
            .setParameter(3, key.name())
            .setParameter(4, key.display())
            .setParameter(5, key.environment() == Environment.TEST)
            .setParameter(6, report.url())
            .setParameter(7, report.source())
            .setParameter(8, now.toString())
            .executeUpdate()
        == 1;
  }

  private List<KeyLeak> leaks(KeyRealm realm, int first, int most) {
    return of(realm, "SELECT l", " ORDER BY l.reportedAt DESC, l.key DESC", KeyLeakRow.class)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultStream()
        .map(KeyLeakRow::leak)
        .toList();
  }

  private <T> TypedQuery<T> of(KeyRealm realm, String what, String order, Class<T> type) {
    return entities
        .createQuery(
            what
                + " FROM KeyLeak l WHERE l.organization = :organization AND l.testMode IN :modes"
                + order,
            type)
        .setParameter("organization", realm.organization().value())
        .setParameter("modes", realm.testMode().map(List::of).orElse(List.of(true, false)));
  }
}
