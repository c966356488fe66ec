-- Those of periods long over are removed, a few at a time.
CREATE INDEX usage_counters_of_periods ON billing.usage_counters (period_start)
  WHERE period_start > 'epoch';
