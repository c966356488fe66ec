/**
 * Which scenes look and sound the same: {@link org.viralstack.render.movie.content.SceneContent};
 * and which movies are the same file: {@link org.viralstack.render.movie.content.MovieContent}.
 */
package org.viralstack.render.movie.content;
