/**
 * Removing files that belong to rows: after the transaction in which the rows go, and surely.
 *
 * <p>Whoever deletes a row asks in the same transaction for its files to go. Whoever keeps a file
 * before there is a row for it first has its removal written down for later, and withdraws that in
 * the transaction that makes the row; so a node that dies between leaves no file behind.
 *
 * <p>Rules: harmless to repeat; a key stands for the file and for everything below it.
 *
 * <p>Out of scope: how files are kept, see {@link org.viralstack.studio.file.ObjectStore}.
 */
package org.viralstack.studio.file.removal;
