CREATE TABLE billing.subscriptions (
  organization_id text        PRIMARY KEY,
  plan            text        NOT NULL,
  status          text        NOT NULL,
  status_since    timestamptz NOT NULL,
  trial_ends_at   timestamptz,
  period_start    timestamptz,
  period_end      timestamptz,
  updated_at      timestamptz NOT NULL,
  CONSTRAINT status_is_known
    CHECK (status IN ('ACTIVE', 'TRIALING', 'PAST_DUE', 'SUSPENDED', 'CANCELED')),
  CONSTRAINT a_trial_ends
    CHECK ((status = 'TRIALING') = (trial_ends_at IS NOT NULL)),
  CONSTRAINT a_period_has_two_ends
    CHECK ((period_start IS NULL) = (period_end IS NULL) AND period_end > period_start)
);

-- Standing counts, such as apps, have the epoch as their period.
CREATE TABLE billing.usage_counters (
  organization_id text        NOT NULL,
  feature         text        NOT NULL,
  period_start    timestamptz NOT NULL,
  used            bigint      NOT NULL CHECK (used >= 0),
  reserved        bigint      NOT NULL CHECK (reserved >= 0),
  PRIMARY KEY (organization_id, feature, period_start)
);

CREATE TABLE billing.reservations (
  id              text        PRIMARY KEY,
  organization_id text        NOT NULL,
  amount          bigint      NOT NULL CHECK (amount > 0),
  charged         bigint      NOT NULL DEFAULT 0 CHECK (charged BETWEEN 0 AND amount),
  state           text        NOT NULL,
  deadline        timestamptz NOT NULL,
  settled_at      timestamptz,
  CONSTRAINT state_is_known
    CHECK (state IN ('OPEN', 'COMMITTED', 'RELEASED', 'LAPSED')),
  CONSTRAINT what_is_not_open_is_settled
    CHECK ((state = 'OPEN') = (settled_at IS NULL))
);

CREATE INDEX reservations_that_may_lapse ON billing.reservations (deadline) WHERE state = 'OPEN';

CREATE INDEX reservations_to_forget ON billing.reservations (settled_at) WHERE state <> 'OPEN';

-- The counters that a reservation went through.
CREATE TABLE billing.reserved_periods (
  reservation_id text        NOT NULL REFERENCES billing.reservations (id) ON DELETE CASCADE,
  feature        text        NOT NULL,
  period_start   timestamptz NOT NULL,
  PRIMARY KEY (reservation_id, feature)
);
