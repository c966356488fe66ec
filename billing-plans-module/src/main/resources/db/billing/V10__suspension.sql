-- The operator's suspension stands beside the status, so that resuming finds what was before.
ALTER TABLE subscriptions ADD COLUMN suspended_at timestamptz;

CREATE INDEX subscriptions_on_trial ON subscriptions (trial_ends_at) WHERE status = 'TRIALING';

CREATE INDEX subscriptions_past_due ON subscriptions (status_since) WHERE status = 'PAST_DUE';
