package org.viralstack.auth.member;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;

/** The organizations. */
@Service
public class Organizations {
  public Optional<Organization> find(OrganizationId id) {
    throw new UnsupportedOperationException();
  }

  /** Finds many at once, by one query; those that do not exist are absent. */
  public Map<OrganizationId, Organization> find(Collection<OrganizationId> ids) {
    throw new UnsupportedOperationException();
  }

  /** Sets the status, inside the caller's transaction. */
  public void changeStatus(OrganizationId id, OrganizationStatus status) {
    throw new UnsupportedOperationException();
  }
}
