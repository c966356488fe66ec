CREATE TABLE api_keys (
  id              text        PRIMARY KEY,
  organization_id text        NOT NULL REFERENCES organizations,
  created_by      text        NOT NULL REFERENCES users,
  name            text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
  -- Of the whole key, in hex; the key itself is kept nowhere.
  hash            text        NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
  display         text        NOT NULL,
  environment     text        NOT NULL CHECK (environment IN ('PROD', 'LIVE', 'TEST')),
  -- Separated by blanks, as they stand in JSON.
  scopes          text        NOT NULL CHECK (scopes <> ''),
  allowed_cidrs   text        NOT NULL,
  created_at      timestamptz NOT NULL,
  expires_at      timestamptz,
  last_used_at    timestamptz,
  revoked_at      timestamptz,
  deleted_at      timestamptz,
  replaced_by     text        REFERENCES api_keys,
  grace_ends_at   timestamptz,
  CHECK (deleted_at IS NULL OR revoked_at IS NOT NULL),
  CHECK ((replaced_by IS NULL) = (grace_ends_at IS NULL))
) WITH (fillfactor = 80); -- room for last_used_at, which changes often

CREATE INDEX api_keys_of_organization ON api_keys (organization_id, created_at DESC, id DESC)
  WHERE deleted_at IS NULL;

-- The nodes that may act on what they remember.
CREATE TABLE nodes (
  id         text        PRIMARY KEY,
  renewed_at timestamptz NOT NULL
) WITH (fillfactor = 50);
