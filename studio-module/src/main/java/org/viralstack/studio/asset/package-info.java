/**
 * Assets: files that organizations upload for their movies.
 *
 * <p>Rules: an asset belongs to a tenant, and another one's does not exist; its file goes with its
 * row; an asset never changes. Assets use no quota, but a tenant may have only so many and so many
 * bytes.
 *
 * <p>Out of scope: what is let in, see {@code upload}; how movies name assets, see {@code
 * org.viralstack.studio.source}.
 */
package org.viralstack.studio.asset;
