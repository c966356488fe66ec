/**
 * The secret by which an organization knows the callbacks of its movies, for the dashboard.
 *
 * <p>Rules: owners and admins with a session only; no answer may be kept by a cache.
 *
 * <p>Out of scope: what is signed with it, see {@code org.viralstack.studio.callback}.
 */
package org.viralstack.api.management.rendersecret;
