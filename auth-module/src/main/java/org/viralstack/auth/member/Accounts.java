package org.viralstack.auth.member;

import java.util.List;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.runtime.Service;

/** The users and their memberships. */
@Service
public class Accounts {
  /** Finds a user as a member of an organization. */
  public Optional<Account> find(UserId user, OrganizationId organization) {
    throw new UnsupportedOperationException();
  }

  /** Lists a user's memberships, the oldest first. */
  public List<Account> of(UserId user) {
    throw new UnsupportedOperationException();
  }
}
