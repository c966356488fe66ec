CREATE TABLE organizations (
  id         text        PRIMARY KEY,
  name       text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  status     text        NOT NULL DEFAULT 'ACTIVE'
             CHECK (status IN ('ACTIVE', 'TRIALING', 'PAST_DUE', 'SUSPENDED', 'CANCELED')),
  created_at timestamptz NOT NULL
);

CREATE TABLE users (
  id                       text        PRIMARY KEY,
  name                     text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  email                    text        NOT NULL CHECK (char_length(email) BETWEEN 3 AND 254),
  password_hash            text        NOT NULL,
  -- What the configuration last said, so that a password changed since then is not set back.
  configured_password_hash text,
  operator                 boolean     NOT NULL DEFAULT false,
  disabled_at              timestamptz,
  created_at               timestamptz NOT NULL
);

CREATE UNIQUE INDEX users_email ON users (lower(email));

CREATE TABLE memberships (
  organization_id text        NOT NULL REFERENCES organizations,
  user_id         text        NOT NULL REFERENCES users,
  role            text        NOT NULL CHECK (role IN ('OWNER', 'ADMIN', 'MEMBER', 'VIEWER')),
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (organization_id, user_id)
);

CREATE INDEX memberships_of_user ON memberships (user_id, created_at);

CREATE TABLE sessions (
  id              text        PRIMARY KEY,
  user_id         text        NOT NULL REFERENCES users,
  organization_id text        NOT NULL REFERENCES organizations,
  issued_at       timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL CHECK (expires_at > issued_at),
  ended_at        timestamptz
);

CREATE INDEX sessions_of_user ON sessions (user_id) WHERE ended_at IS NULL;
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE signing_keys (
  kid                text        PRIMARY KEY,
  public_jwk         text        NOT NULL,
  sealed_private_jwk text        NOT NULL,
  created_at         timestamptz NOT NULL,
  retired_at         timestamptz
);

-- However many nodes start or rotate at once, one key signs.
CREATE UNIQUE INDEX signing_keys_active ON signing_keys ((true)) WHERE retired_at IS NULL;

-- The account is the SHA-256 of the address that was typed, whether or not it has a user.
CREATE TABLE sign_in_attempts (
  account       text          PRIMARY KEY,
  wrong_at      timestamptz[] NOT NULL CHECK (cardinality(wrong_at) BETWEEN 1 AND 5),
  last_wrong_at timestamptz   NOT NULL
);

CREATE INDEX sign_in_attempts_age ON sign_in_attempts (last_wrong_at);

CREATE TABLE audit_events (
  id              text        PRIMARY KEY,
  organization_id text        REFERENCES organizations,
  at              timestamptz NOT NULL,
  actor_kind      text        NOT NULL CHECK (actor_kind IN ('person', 'program', 'installation')),
  actor_id        text        NOT NULL,
  action          text        NOT NULL,
  target          text        NOT NULL,
  address         text        NOT NULL,
  request_id      text        NOT NULL,
  details         jsonb       NOT NULL
);

CREATE INDEX audit_events_of_organization ON audit_events (organization_id, at DESC, id DESC);

CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit events are only ever added';
END
$$;

CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
