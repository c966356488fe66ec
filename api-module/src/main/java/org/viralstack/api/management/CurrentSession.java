package org.viralstack.api.management;

import java.time.Instant;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.api.management.StartedSession.Company;
import org.viralstack.api.management.StartedSession.Person;

/** Who is signed in, where, as what, and for how long. */
@SnakeCase
record CurrentSession(
    Person user,
    Company organization,
    String role,
    boolean operator,
    String plan,
    Instant expiresAt) {}
