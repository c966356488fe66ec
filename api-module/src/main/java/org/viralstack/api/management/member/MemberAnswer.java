package org.viralstack.api.management.member;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.membership.Member;

/** A member of an organization, named by the user's id. */
@SnakeCase
public record MemberAnswer(
    @JsonProperty("_id") String id,
    String name,
    String email,
    String role,
    boolean disabled,
    Instant joinedAt) {
  public static MemberAnswer of(Member member) {
    return new MemberAnswer(
        member.user().value(),
        member.name(),
        member.email(),
        member.role().wireName(),
        member.disabled(),
        member.joinedAt());
  }
}
