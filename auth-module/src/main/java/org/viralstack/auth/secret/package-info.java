/**
 * Sealing of secrets that the database must keep: AES-256 in GCM with the installation's one key.
 *
 * <p>Rules: the key comes from the configuration and is never kept; without a proper key nothing
 * starts; a sealed secret opens only in the place that it was sealed for.
 *
 * <p>Out of scope: secrets that need not be read again (passwords, API keys); those are hashed.
 */
package org.viralstack.auth.secret;
