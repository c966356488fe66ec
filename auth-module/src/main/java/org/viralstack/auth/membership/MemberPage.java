package org.viralstack.auth.membership;

import java.util.List;

/**
 * A part of an organization's members, who joined first coming first.
 *
 * @param total how many there are on all pages
 */
public record MemberPage(List<Member> members, long total) {
  public MemberPage {
    members = List.copyOf(members);
  }
}
