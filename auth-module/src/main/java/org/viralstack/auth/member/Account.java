package org.viralstack.auth.member;

import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;

/**
 * A user as a member of one organization.
 *
 * @param operator whether the user operates this installation
 */
public record Account(
    UserId user,
    String name,
    String email,
    boolean operator,
    Organization organization,
    Role role) {}
