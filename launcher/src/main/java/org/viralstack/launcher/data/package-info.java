/**
 * What one ViralStack keeps on this machine, all below one directory: the database, the logs, the
 * secrets that it drew for itself, and the text of the first run.
 *
 * <p>Rules: only the user who started it can read the directory; secrets are drawn once and never
 * change by themselves; one launcher at a time owns the directory.
 */
package org.viralstack.launcher.data;
