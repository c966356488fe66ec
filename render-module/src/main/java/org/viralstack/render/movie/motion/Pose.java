package org.viralstack.render.movie.motion;

/**
 * How far a layer is from where it will stay.
 *
 * @param scale factor of its size, about its middle
 * @param right of its place, as a share of the way to outside the frame
 * @param down of its place, as a share of the way to outside the frame
 * @param opacity 0 to 1
 * @param zoom into what its box shows, 1 or more
 * @param panX by which the view is moved, -1 to 1 of what the zoom leaves
 * @param panY by which the view is moved, -1 to 1 of what the zoom leaves
 */
public record Pose(
    double scale,
    double right,
    double down,
    double opacity,
    double zoom,
    double panX,
    double panY) {
  static final Pose REST = new Pose(1, 0, 0, 1, 1, 0, 0);

  Pose away(double newRight, double newDown) {
    return new Pose(scale, newRight, newDown, opacity, zoom, panX, panY);
  }

  Pose scaled(double newScale) {
    return new Pose(newScale, right, down, opacity, zoom, panX, panY);
  }

  Pose faded(double factor) {
    return new Pose(scale, right, down, opacity * factor, zoom, panX, panY);
  }

  Pose seen(double newZoom, double newPanX, double newPanY) {
    return new Pose(scale, right, down, opacity, newZoom, newPanX, newPanY);
  }
}
