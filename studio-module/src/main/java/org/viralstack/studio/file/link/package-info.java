/**
 * Links to files that expire, for whoever has them: signed with a key of this installation and
 * bound to the organization, the file and the last moment.
 *
 * <p>Out of scope: reading the file, see {@link org.viralstack.studio.file.ObjectStore}.
 */
package org.viralstack.studio.file.link;
