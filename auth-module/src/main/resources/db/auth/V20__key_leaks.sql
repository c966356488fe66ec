-- One line per key that was found in public; names stay as they were when it happened.
CREATE TABLE key_leaks (
  key_id          text        PRIMARY KEY REFERENCES api_keys,
  organization_id text        NOT NULL REFERENCES organizations,
  name            text        NOT NULL,
  display         text        NOT NULL,
  test_mode       boolean     NOT NULL,
  url             text        NOT NULL CHECK (char_length(url) <= 2000),
  source          text        NOT NULL CHECK (char_length(source) <= 100),
  reported_at     timestamptz NOT NULL
);

CREATE INDEX key_leaks_of_organization ON key_leaks (organization_id, reported_at DESC, key_id DESC);

-- How many keys an organization has that may still work is asked whenever one is made.
CREATE INDEX api_keys_not_revoked ON api_keys (organization_id) WHERE revoked_at IS NULL;
