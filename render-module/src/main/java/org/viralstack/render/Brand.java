package org.viralstack.render;

/**
 * Whose slides these are.
 *
 * @param name the app's name as people read it, 1 to {@value #MAX_NAME} code points
 * @param primary the colour that people know the app by
 * @param secondary a second colour; artwork moves between the two
 */
public record Brand(String name, Colour primary, Colour secondary) {
  public static final int MAX_NAME = 40;

  /**
   * @throws IllegalArgumentException when the name is blank or too long
   */
  public Brand {
    name = SlideText.required("brand name", name, MAX_NAME);
  }
}
