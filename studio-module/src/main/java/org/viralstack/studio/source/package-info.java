/**
 * Where the pictures, videos and sounds of movies come from: other servers, the movie itself, and
 * uploaded assets.
 *
 * <p>Rules: no address leads to a file of this machine; what a file is tells its content, never its
 * name or the other side; what could name further files (SVG, playlists, text) is refused; each
 * file has its bytes and its time, and so have all files of a job together; a file is looked at
 * before anything uses it.
 *
 * <p>Out of scope: which servers may be called, see {@code org.viralstack.studio.outgoing}; how
 * files are read, see {@code org.viralstack.render.media}.
 */
package org.viralstack.studio.source;
