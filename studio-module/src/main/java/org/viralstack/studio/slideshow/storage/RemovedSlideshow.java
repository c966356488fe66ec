package org.viralstack.studio.slideshow.storage;

import java.util.Optional;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.studio.slideshow.SlideshowId;

/**
 * What is left to be settled of a slideshow whose row is gone.
 *
 * @param drawing its last
 * @param open whether it was waiting or being made
 * @param reservation what was to pay for it; empty in test mode
 */
public record RemovedSlideshow(Drawing drawing, boolean open, Optional<ReservationId> reservation) {
  static RemovedSlideshow of(Object[] columns) {
    return new RemovedSlideshow(
        new Drawing(new SlideshowId((String) columns[0]), ((Number) columns[1]).intValue()),
        (Boolean) columns[2],
        Optional.ofNullable((String) columns[3]).map(ReservationId::new));
  }
}
