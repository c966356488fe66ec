/**
 * Files that customers name by their address, such as the pictures of a movie.
 *
 * <p>Rules: all that holds for calls to customers' addresses; besides, a download has its bytes and
 * its time, from the first byte of the first redirect to the last of the file, and ends at once
 * when the thread that waits for it is interrupted. It tells what will be no better another time
 * from what may be.
 *
 * <p>Out of scope: what is in a file, see {@code org.viralstack.studio.source}.
 */
package org.viralstack.studio.outgoing.download;
