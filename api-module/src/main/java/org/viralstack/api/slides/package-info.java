/**
 * The endpoints of the Slides surface, below {@code /v0/api/v1}.
 *
 * <p>Rules: a method parses, makes one call, and translates the outcome; fields are in snake_case,
 * but {@code _id}, {@code createdAt} and {@code updatedAt}; unknown fields of a body are accepted
 * and named.
 */
package org.viralstack.api.slides;
