package org.viralstack.api.envelope;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was deleted. */
public record Deleted(@JsonProperty("_id") String id) {}
