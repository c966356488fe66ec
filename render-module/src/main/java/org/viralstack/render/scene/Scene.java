package org.viralstack.render.scene;

import java.util.List;

/**
 * One slide, ready to be painted.
 *
 * @param backdrop fills the picture
 * @param elements from back to front
 */
public record Scene(Backdrop backdrop, List<Element> elements) {
  public static final int WIDTH = 1080;
  public static final int HEIGHT = 1920;

  public List<Element.Words> words() {
    return elements.stream()
        .filter(Element.Words.class::isInstance)
        .map(Element.Words.class::cast)
        .toList();
  }
}
