/**
 * Which scenes look and sound the same: {@link org.viralstack.render.movie.content.SceneContent}.
 */
package org.viralstack.render.movie.content;
