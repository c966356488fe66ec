package org.viralstack.auth.apikey;

import java.util.List;

/**
 * A part of an organization's keys, newest first.
 *
 * @param total how many keys the organization has in all, deleted ones not counted
 */
public record KeyPage(List<ApiKeyView> keys, long total) {}
