CREATE TABLE studio.render_webhook_secrets (
  organization_id text        PRIMARY KEY,
  sealed_secret   text        NOT NULL,
  rotated_at      timestamptz NOT NULL
);

-- What is to be told to the callback of a job, surely.
CREATE TABLE studio.callback_deliveries (
  id              text        PRIMARY KEY,
  organization_id text        NOT NULL,
  job_id          text        NOT NULL UNIQUE,
  url             text        NOT NULL,
  event           text        NOT NULL,
  body            text        NOT NULL,
  status          text        NOT NULL CHECK (status IN ('PENDING', 'DELIVERED', 'FAILED')),
  attempts        integer     NOT NULL,
  answer          text,
  due             timestamptz,
  created_at      timestamptz NOT NULL,
  CONSTRAINT callback_deliveries_are_due_while_pending
    CHECK ((status = 'PENDING') = (due IS NOT NULL))
);
CREATE INDEX callback_deliveries_oldest_first ON studio.callback_deliveries (created_at);
