/**
 * The operator's endpoints, below {@code /v0/api/v1/admin}: organizations, nodes, tasks.
 *
 * <p>Rules: sessions of the operator only; every change leaves an audit row in the log of the
 * organization concerned and is in force on every node when it has answered; the operator's own
 * organization may stand as it likes.
 */
package org.viralstack.api.management.admin;
