CREATE TABLE studio.webhook_endpoints (
  id              text        PRIMARY KEY,
  organization_id text        NOT NULL,
  test_mode       boolean     NOT NULL,
  url             text        NOT NULL,
  -- Names with commas between.
  events          text        NOT NULL,
  status          text        NOT NULL CHECK (status IN ('ENABLED', 'DISABLED', 'GONE')),
  sealed_secret   text        NOT NULL,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL
);

CREATE INDEX webhook_endpoints_newest_first
  ON studio.webhook_endpoints (organization_id, test_mode, id DESC);

CREATE TABLE studio.webhook_deliveries (
  id              text        PRIMARY KEY,
  organization_id text        NOT NULL,
  test_mode       boolean     NOT NULL,
  endpoint_id     text        NOT NULL REFERENCES studio.webhook_endpoints ON DELETE CASCADE,
  message_id      text        NOT NULL,
  event           text        NOT NULL,
  -- Null where the customer asked for the delivery, which may be done often.
  occasion        text,
  replay_of       text,
  body            text        NOT NULL,
  status          text        NOT NULL CHECK (status IN ('PENDING', 'DELIVERED', 'FAILED')),
  attempts        integer     NOT NULL,
  due             timestamptz,
  created_at      timestamptz NOT NULL,
  CONSTRAINT webhook_deliveries_tell_each_occasion_once UNIQUE (endpoint_id, occasion),
  CONSTRAINT webhook_deliveries_are_due_while_pending CHECK ((status = 'PENDING') = (due IS NOT NULL))
);

CREATE INDEX webhook_deliveries_newest_first ON studio.webhook_deliveries (endpoint_id, id DESC);
CREATE INDEX webhook_deliveries_oldest_first ON studio.webhook_deliveries (created_at);

CREATE TABLE studio.webhook_attempts (
  delivery_id     text        NOT NULL REFERENCES studio.webhook_deliveries ON DELETE CASCADE,
  number          integer     NOT NULL,
  at              timestamptz NOT NULL,
  millis          bigint      NOT NULL,
  response_status integer,
  response_body   text,
  failure         text,
  PRIMARY KEY (delivery_id, number)
);
