/**
 * The movies of {@code docs/movies} over HTTP, and what an FFmpeg says of them that is not the one
 * which made them.
 *
 * <p>Rules: a build tries all and renders two; {@code mvn verify -Pgallery} renders all.
 */
package org.viralstack.system.sync.gallery;
