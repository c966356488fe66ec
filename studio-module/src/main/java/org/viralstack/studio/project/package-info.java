/**
 * Projects: the names under which clients put their jobs together.
 *
 * <p>Rules: a project's key is the client's own word, kept as it is given and unique within a
 * tenant; the first job that names a project makes it; another tenant's does not exist.
 *
 * <p>Out of scope: the jobs themselves.
 */
package org.viralstack.studio.project;
