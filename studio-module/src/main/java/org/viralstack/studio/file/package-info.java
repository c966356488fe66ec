/**
 * Files that the studio makes: where they are kept, and links to them that expire.
 *
 * <p>{@link org.viralstack.studio.file.ObjectStore} has two homes, chosen by {@code
 * viralstack.files.store}: a directory (the default, for one node or a shared file system), and a
 * bucket of anything that speaks S3. A file appears whole or not at all, and is replaced at once.
 *
 * <p>A link always leads to this application, which reads the file from whichever home: so both
 * homes give the same links with the same bounds, the bucket needs to be reachable from the nodes
 * only, and a link ends with the installation's secret key. It is bound to the organization, the
 * file and its last moment.
 *
 * <p>Rules: a file's key begins with the organization that owns it; keys are names, never paths, so
 * that none leads out of the store.
 *
 * <p>Out of scope: who may have a link; how a file goes over HTTP.
 */
package org.viralstack.studio.file;
