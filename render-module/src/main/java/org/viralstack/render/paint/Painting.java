package org.viralstack.render.paint;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.render.Colour;
import org.viralstack.render.font.Emoji;
import org.viralstack.render.scene.Element;
import org.viralstack.render.scene.Scene;
import org.viralstack.render.screenshot.Reduction;
import org.viralstack.render.text.Box;
import org.viralstack.render.text.TextBlock;

/** Paints one scene. */
public final class Painting {
  private final BufferedImage picture =
      new BufferedImage(Scene.WIDTH, Scene.HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D graphics = picture.createGraphics();
  private final List<Painted.Reading> readings = new ArrayList<>();

  private Painting() {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
  }

  public static Painted paint(Scene scene) {
    Painting painting = new Painting();
    scene
        .backdrop()
        .artwork()
        .paint(painting.picture, scene.backdrop().colours(), scene.backdrop().seed());
    scene.elements().forEach(painting::paint);
    painting.graphics.dispose();
    return new Painted(painting.picture, List.copyOf(painting.readings));
  }

  private void paint(Element element) {
    switch (element) {
      case Element.Area area -> area(area);
      case Element.Shadow shadow -> SoftShadow.cast(picture, shadow);
      case Element.Picture shown -> picture(shown);
      case Element.Words words -> words(words);
    }
  }

  private void area(Element.Area area) {
    graphics.setColor(awt(area.colour()));
    graphics.setComposite(AlphaComposite.SrcOver.derive((float) area.opacity()));
    graphics.fill(area.shape());
    graphics.setComposite(AlphaComposite.SrcOver);
  }

  private void picture(Element.Picture shown) {
    Box box = shown.box();
    BufferedImage reduced =
        Reduction.to(
            shown.screenshot().pixels(),
            (int) Math.max(1, Math.round(box.width())),
            (int) Math.max(1, Math.round(box.height())));
    Rectangle2D place = box.shape();
    graphics.setPaint(new TexturePaint(reduced, place));
    graphics.fill(
        new RoundRectangle2D.Double(
            box.x(), box.y(), box.width(), box.height(), 2 * shown.corner(), 2 * shown.corner()));
  }

  private void words(Element.Words words) {
    TextBlock block = words.block();
    if (words.outline().isPresent()) {
      Colour outline = words.outline().get();
      graphics.setColor(awt(outline));
      graphics.setStroke(
          new BasicStroke((float) block.outline(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(block.contours());
      write(words, words.ink(), words.ink().contrastWith(outline));
      return;
    }
    Ground ground = Ground.beneath(picture, block.bounds());
    Colour ink = ground.legible(words.ink());
    if (ground.contrast(ink) < Ground.LEGIBLE) {
      Veil.under(picture, block.bounds(), ground.veil(ink), ground.veilOpacity(ink));
      ground = Ground.beneath(picture, block.bounds());
    }
    write(words, ink, ground.contrast(ink));
  }

  private void write(Element.Words words, Colour ink, double contrast) {
    graphics.setColor(awt(ink));
    graphics.fill(words.block().contours());
    words.block().emoji().forEach(this::emoji);
    readings.add(new Painted.Reading(words.role(), ink, contrast));
  }

  private void emoji(TextBlock.Emoji emoji) {
    BufferedImage image = Emoji.shipped().picture(emoji.glyph());
    AffineTransform place = AffineTransform.getTranslateInstance(emoji.box().x(), emoji.box().y());
    place.scale(emoji.box().width() / image.getWidth(), emoji.box().height() / image.getHeight());
    graphics.drawImage(image, place, null);
  }

  private static Color awt(Colour colour) {
    return new Color(colour.rgb());
  }
}
