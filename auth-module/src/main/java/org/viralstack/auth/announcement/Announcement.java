package org.viralstack.auth.announcement;

/**
 * That something has changed.
 *
 * @param subject the subject of the listeners to tell
 * @param key under which they remember it
 */
public record Announcement(String subject, String key) {}
