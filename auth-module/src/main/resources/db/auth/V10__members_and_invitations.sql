-- The token is a secret of the invited person; here is its SHA-256, in hex.
CREATE TABLE invitations (
  id              text        PRIMARY KEY,
  organization_id text        NOT NULL REFERENCES organizations,
  email           text        NOT NULL CHECK (char_length(email) BETWEEN 3 AND 254),
  role            text        NOT NULL CHECK (role IN ('OWNER', 'ADMIN', 'MEMBER', 'VIEWER')),
  token_hash      text        NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  invited_by      text        NOT NULL REFERENCES users,
  created_at      timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL CHECK (expires_at > created_at),
  accepted_at     timestamptz,
  accepted_by     text        REFERENCES users,
  revoked_at      timestamptz,
  CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)),
  CHECK (accepted_at IS NULL OR revoked_at IS NULL)
);

CREATE INDEX invitations_open ON invitations (organization_id, created_at DESC, id DESC)
  WHERE accepted_at IS NULL AND revoked_at IS NULL;

-- An address has one open invitation to an organization.
CREATE UNIQUE INDEX invitations_one_each ON invitations (organization_id, lower(email))
  WHERE accepted_at IS NULL AND revoked_at IS NULL;

CREATE INDEX memberships_of_organization ON memberships (organization_id, created_at, user_id);

-- In which organization a user was last.
CREATE INDEX sessions_last ON sessions (user_id, organization_id, id);

ALTER TABLE audit_events DROP CONSTRAINT audit_events_actor_kind_check;
ALTER TABLE audit_events ADD CONSTRAINT audit_events_actor_kind_check
  CHECK (actor_kind IN ('person', 'program', 'anonymous', 'installation'));

CREATE INDEX audit_events_by_action ON audit_events (organization_id, action, at DESC, id DESC);
CREATE INDEX audit_events_by_actor ON audit_events (organization_id, actor_id, at DESC, id DESC);

-- Seats are counted from now on; where there are members already, they are taken into account.
DO $$
BEGIN
  IF to_regclass('billing.usage_counters') IS NOT NULL THEN
    INSERT INTO billing.usage_counters (organization_id, feature, period_start, used, reserved)
    SELECT organization_id, 'seats', 'epoch', count(*), 0 FROM memberships GROUP BY organization_id
    ON CONFLICT DO NOTHING;
  END IF;
END
$$;
