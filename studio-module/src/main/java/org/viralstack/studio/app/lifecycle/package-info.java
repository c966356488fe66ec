/**
 * Apps are made, changed, archived and deleted.
 *
 * <p>Rules: an app is counted in the quota {@code apps} in the transaction that makes it, and given
 * back in the one that deletes it, archived or not; apps in test mode are not counted. With an app
 * go its pictures and all that {@link org.viralstack.studio.app.lifecycle.AppContents} have for it;
 * an active app that something is being made for stays. Every change leaves an audit event.
 *
 * <p>Out of scope: uploading pictures, see {@code screenshot}.
 */
package org.viralstack.studio.app.lifecycle;
