package org.viralstack.render.composition;

import com.ibm.icu.util.ULocale;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viralstack.render.Brand;
import org.viralstack.render.Colour;
import org.viralstack.render.Deck;
import org.viralstack.render.SafeArea;
import org.viralstack.render.Slide;
import org.viralstack.render.colour.Palette;
import org.viralstack.render.scene.Backdrop;
import org.viralstack.render.scene.Element;
import org.viralstack.render.scene.Scene;
import org.viralstack.render.text.Alignment;
import org.viralstack.render.text.Box;
import org.viralstack.render.text.TextBlock;
import org.viralstack.render.text.TextStyle;
import org.viralstack.render.text.Typesetter;

/** A slide while it is being laid out: what it says, in which colours, and what stands so far. */
final class Sheet {
  private static final Box SAFE =
      new Box(
          SafeArea.TIKTOK.left(),
          SafeArea.TIKTOK.top(),
          SafeArea.TIKTOK.width(),
          SafeArea.TIKTOK.height());

  private final Deck deck;
  private final int position;
  private final Palette palette;
  private final Lettering lettering;
  private final Typesetter typesetter;
  private final Backdrop backdrop;
  private final boolean rightToLeft;
  private final List<Element> elements = new ArrayList<>();

  Sheet(Deck deck, int position) {
    this.deck = deck;
    this.position = position;
    this.palette = Palette.of(deck.brand(), Mood.tone(deck.slide(position).layout(), position));
    this.lettering = new Lettering(deck.style(), deck.language());
    this.typesetter = new Typesetter(deck.language());
    this.backdrop = Mood.backdrop(deck, position, palette);
    this.rightToLeft = ULocale.forLocale(deck.language()).isRightToLeft();
  }

  Slide slide() {
    return deck.slide(position);
  }

  Brand brand() {
    return deck.brand();
  }

  Palette palette() {
    return palette;
  }

  Lettering lettering() {
    return lettering;
  }

  Box safe() {
    return SAFE;
  }

  /** The widest part of the safe area whose centre is the picture's. */
  Box middle() {
    double side = Scene.WIDTH - SAFE.right();
    return new Box(side, SAFE.y(), Scene.WIDTH - 2 * side, SAFE.height());
  }

  /** For panels: as far from the right edge of the picture as from the left one. */
  Box panels() {
    return SAFE.withWidth(Scene.WIDTH - 2 * SAFE.x());
  }

  /** The part of a box that lies between the sides of the safe area. */
  Box safely(Box box) {
    double left = Math.max(box.x(), SAFE.x());
    return new Box(left, box.y(), Math.min(box.right(), SAFE.right()) - left, box.height());
  }

  boolean rightToLeft() {
    return rightToLeft;
  }

  /** Varies details between the slides of a deck. */
  int variant(int variants) {
    return Math.floorMod(deck.seed() / 7 + position, variants);
  }

  /** Aligned to the side that reading starts from. */
  TextStyle leading(TextStyle style) {
    return style.aligned(rightToLeft ? Alignment.RIGHT : Alignment.LEFT);
  }

  TextStyle centred(TextStyle style) {
    return style.aligned(Alignment.CENTRE);
  }

  /** The left edge of something {@code width} wide that stands at the starting side of a box. */
  double startOf(Box box, double width) {
    return rightToLeft ? box.right() - width : box.x();
  }

  /** The left edge of something {@code width} wide that stands at the far side of a box. */
  double endOf(Box box, double width) {
    return rightToLeft ? box.x() : box.right() - width;
  }

  /** What remains of a box when {@code amount} is taken from its starting side. */
  Box afterStart(Box box, double amount) {
    return new Box(
        rightToLeft ? box.x() : box.x() + amount, box.y(), box.width() - amount, box.height());
  }

  /** Sets text without putting it on the slide yet. */
  TextBlock set(String text, TextStyle style, Box place) {
    return typesetter.set(text, style, place);
  }

  void words(String role, TextBlock block, Colour ink) {
    put(new Element.Words(role, block, ink, Optional.empty()));
  }

  void outlined(String role, TextBlock block, Colour ink, Colour outline) {
    put(new Element.Words(role, block, ink, Optional.of(outline)));
  }

  void fill(Shape shape, Colour colour) {
    put(new Element.Area(shape, colour, 1));
  }

  void fill(Shape shape, Colour colour, double opacity) {
    put(new Element.Area(shape, colour, opacity));
  }

  /**
   * @throws IllegalStateException when a text would leave the safe area
   */
  void put(Element element) {
    if (element instanceof Element.Words words && !SAFE.contains(words.block().bounds())) {
      throw new IllegalStateException(
          "The " + words.role() + " of " + slide().layout() + " would leave the safe area");
    }
    elements.add(element);
  }

  Scene scene() {
    return new Scene(backdrop, List.copyOf(elements));
  }
}
