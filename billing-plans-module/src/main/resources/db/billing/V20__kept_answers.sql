-- The answers of calls that carried an idempotency key, to be given again when the call is repeated.
CREATE TABLE billing.kept_answers (
  organization_id text        NOT NULL,
  test_mode       boolean     NOT NULL,
  -- SHA-256 of the caller's key: a caller may have put anything into it.
  key_hash        text        NOT NULL CHECK (length(key_hash) = 64),
  -- SHA-256 of what was asked and by whom.
  fingerprint     text        NOT NULL CHECK (length(fingerprint) = 64),
  -- Encrypted, since it may hold a secret.
  answer          text        NOT NULL,
  kept_until      timestamptz NOT NULL,
  PRIMARY KEY (organization_id, test_mode, key_hash)
);

CREATE INDEX kept_answers_to_forget ON billing.kept_answers (kept_until);
