package org.viralstack.studio.template;

/**
 * A field of interest that apps belong to.
 *
 * @param name as people read it, in English
 */
public record Niche(NicheKey key, String name) {}
