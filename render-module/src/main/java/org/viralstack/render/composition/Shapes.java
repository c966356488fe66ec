package org.viralstack.render.composition;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.viralstack.render.text.Box;

/** The few shapes that layouts are made of. */
final class Shapes {
  private Shapes() {}

  static Shape rounded(Box box, double corner) {
    return new RoundRectangle2D.Double(
        box.x(), box.y(), box.width(), box.height(), 2 * corner, 2 * corner);
  }

  static Shape pill(Box box) {
    return rounded(box, Math.min(box.width(), box.height()) / 2);
  }

  static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  static Shape ring(double x, double y, double radius, double width) {
    return new BasicStroke((float) width).createStrokedShape(circle(x, y, radius));
  }

  static Shape tick(double x, double y, double size) {
    return stroked(
        size * 0.2,
        new double[] {x - size * 0.34, y + size * 0.02},
        new double[] {x - size * 0.09, y + size * 0.27},
        new double[] {x + size * 0.36, y - size * 0.25});
  }

  static Shape cross(double x, double y, double size) {
    double arm = size * 0.28;
    Area cross =
        new Area(
            stroked(size * 0.2, new double[] {x - arm, y - arm}, new double[] {x + arm, y + arm}));
    cross.add(
        new Area(
            stroked(size * 0.2, new double[] {x - arm, y + arm}, new double[] {x + arm, y - arm})));
    return cross;
  }

  /** Points to the right, or to the left. */
  static Shape arrow(double x, double y, double size, boolean left) {
    double way = left ? -1 : 1;
    Area arrow =
        new Area(
            stroked(
                size * 0.16,
                new double[] {x - way * size * 0.42, y},
                new double[] {x + way * size * 0.4, y}));
    arrow.add(
        new Area(
            stroked(
                size * 0.16,
                new double[] {x + way * size * 0.06, y - size * 0.34},
                new double[] {x + way * size * 0.4, y},
                new double[] {x + way * size * 0.06, y + size * 0.34})));
    return arrow;
  }

  static Shape star(double x, double y, double radius) {
    Path2D star = new Path2D.Double();
    for (int corner = 0; corner < 10; corner++) {
      double angle = Math.PI * (corner / 5.0 - 0.5);
      double distance = corner % 2 == 0 ? radius : radius * 0.45;
      double cornerX = x + distance * Math.cos(angle);
      double cornerY = y + distance * Math.sin(angle);
      if (corner == 0) {
        star.moveTo(cornerX, cornerY);
      } else {
        star.lineTo(cornerX, cornerY);
      }
    }
    star.closePath();
    return star;
  }

  /** Two opening quotation marks, each a drop with a tail. */
  static Shape quotationMarks(double x, double y, double size, boolean mirrored) {
    Area marks = new Area();
    for (int mark = 0; mark < 2; mark++) {
      double left = mark * size * 0.62;
      Path2D tail = new Path2D.Double();
      tail.moveTo(left, size * 0.52);
      tail.curveTo(left, size * 0.2, left + size * 0.14, size * 0.04, left + size * 0.42, 0);
      tail.lineTo(left + size * 0.46, size * 0.1);
      tail.curveTo(
          left + size * 0.28,
          size * 0.16,
          left + size * 0.22,
          size * 0.26,
          left + size * 0.24,
          size * 0.5);
      tail.closePath();
      marks.add(new Area(tail));
      marks.add(new Area(circle(left + size * 0.24, size * 0.52, size * 0.24)));
    }
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    if (mirrored) {
      place.translate(size * 1.1, 0);
      place.scale(-1, 1);
    }
    return marks.createTransformedArea(place);
  }

  private static Shape stroked(double width, double[]... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0][0], points[0][1]);
    for (int at = 1; at < points.length; at++) {
      path.lineTo(points[at][0], points[at][1]);
    }
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(path);
  }
}
