package org.viralstack.auth.audit;

import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Caller;
import org.viralstack.auth.UserId;

/** Who did it. */
public sealed interface Actor {
  /** The kind as it stands in the log. */
  String kind();

  /** The identifier as it stands in the log. */
  String id();

  static Actor of(Caller caller) {
    return switch (caller) {
      case Caller.KeyCaller key -> new Program(key.key());
      case Caller.SessionCaller session -> new Person(session.user());
    };
  }

  /** A signed-in user. */
  record Person(UserId user) implements Actor {
    @Override
    public String kind() {
      return "person";
    }

    @Override
    public String id() {
      return user.value();
    }
  }

  /** A program with an API key. */
  record Program(ApiKeyId key) implements Actor {
    @Override
    public String kind() {
      return "program";
    }

    @Override
    public String id() {
      return key.value();
    }
  }

  /** Somebody who did not prove who they are. */
  record Anonymous() implements Actor {
    @Override
    public String kind() {
      return "anonymous";
    }

    @Override
    public String id() {
      return "anonymous";
    }
  }

  /** This installation itself. */
  record Installation() implements Actor {
    @Override
    public String kind() {
      return "installation";
    }

    @Override
    public String id() {
      return "installation";
    }
  }
}
