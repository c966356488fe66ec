-- Those long past are found without a look at, or a lock on, those that go on.
CREATE INDEX invitations_expiry ON invitations (expires_at);
