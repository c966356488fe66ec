/**
 * The secret by which an organization's callbacks know who calls: one per organization, made when
 * it is first needed, and made anew on request, from when on the one before is worth nothing.
 *
 * <p>Rules: kept sealed; shown to owners and admins only.
 *
 * <p>Out of scope: how calls are signed, see {@code org.viralstack.studio.webhook.signature}.
 */
package org.viralstack.studio.callback.secret;
