/**
 * Hooks as people write, change and delete them.
 *
 * <p>Rules: every change leaves an audit event; what a person wrote is never removed to make room.
 */
package org.viralstack.studio.hook.editing;
