package org.viralstack.studio.slideshow.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.render.Deck;
import org.viralstack.studio.AppId;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.slideshow.Look;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.SlideshowId;
import org.viralstack.studio.slideshow.SlideshowStatus;

/**
 * A slideshow in the database. Its changes are its own methods, since the server notices changes
 * only where an entity makes them to itself; whoever calls them holds the row's lock.
 */
@Entity(name = "Slideshow")
@Table(schema = "studio", name = "slideshows")
public class SlideshowRow {
  @Id String id;

  @Column(name = "organization_id")
  String organizationId;

  @Column(name = "test_mode")
  boolean testMode;

  @Column(name = "app_id")
  String appId;

  @Column(name = "hook_id")
  @Nullable String hookId;

  @Column(name = "hook_text")
  @Nullable String hookText;

  @Enumerated(EnumType.STRING)
  SlideshowStatus status;

  String language;

  @Column(name = "template_key")
  String templateKey;

  @Convert(converter = TextMapColumn.class)
  Map<String, String> chosen;

  @Convert(converter = WordsColumn.class)
  @Nullable SlideshowCopy words;

  @Convert(converter = LookColumn.class)
  @Nullable Look look;

  int revision;

  @Column(name = "drawn_in")
  String drawnIn;

  @Nullable String error;

  @Column(name = "reservation_id")
  @Nullable String reservationId;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** For the persistence provider. */
  protected SlideshowRow() {}

  static SlideshowRow of(Slideshow slideshow, Optional<ReservationId> reservation) {
    SlideshowRow row = new SlideshowRow();
    row.id = slideshow.id().value();
    row.organizationId = slideshow.tenant().organization().value();
    row.testMode = slideshow.tenant().testMode();
    row.appId = slideshow.app().value();
    row.hookId = slideshow.hook().orElse(null);
    row.hookText = slideshow.hookText().orElse(null);
    row.status = slideshow.status();
    row.language = slideshow.language();
    row.templateKey = slideshow.template();
    row.chosen = slideshow.chosen();
    row.words = slideshow.copy().orElse(null);
    row.look = slideshow.look().orElse(null);
    row.revision = slideshow.revision();
    row.drawnIn = numbers(slideshow.drawnIn());
    row.error = slideshow.error().orElse(null);
    row.reservationId = reservation.map(ReservationId::value).orElse(null);
    row.createdAt = slideshow.createdAt();
    row.updatedAt = slideshow.updatedAt();
    return row;
  }

  /** What pays for it; empty in test mode. */
  public Optional<ReservationId> reservation() {
    return Optional.ofNullable(reservationId).map(ReservationId::new);
  }

  /** Lets another reservation pay. */
  public void payBy(ReservationId reservation) {
    reservationId = reservation.value();
  }

  /** Its drawing begins, or begins anew. */
  public void begin(Instant now) {
    status = SlideshowStatus.RENDERING;
    updatedAt = now;
  }

  /** Its words are there; without a hook, the first slide opens it. */
  public void write(SlideshowCopy copy, Look itsLook, Instant now) {
    words = copy;
    look = itsLook;
    language = copy.language().toLanguageTag();
    hookText = hookText == null ? copy.slides().getFirst().headline() : hookText;
    updatedAt = now;
  }

  public void finish(Instant now) {
    status = SlideshowStatus.READY;
    updatedAt = now;
  }

  /**
   * It cannot be made.
   *
   * @param reason one sentence for people
   */
  public void fail(String reason, Instant now) {
    status = SlideshowStatus.FAILED;
    error = reason;
    updatedAt = now;
  }

  /**
   * Takes other words.
   *
   * @param redrawn the positions of slides that are to be drawn again, from 1; when there are any,
   *     the slideshow waits for that
   */
  public void rewrite(SlideshowCopy copy, Set<Integer> redrawn, Instant now) {
    words = copy;
    error = null;
    updatedAt = now;
    if (!redrawn.isEmpty()) {
      List<Integer> before = slideshow().drawnIn();
      revision++;
      status = SlideshowStatus.QUEUED;
      drawnIn =
          numbers(
              IntStream.rangeClosed(1, Deck.SLIDES)
                  .mapToObj(slide -> redrawn.contains(slide) ? revision : before.get(slide - 1))
                  .toList());
    }
  }

  /** As it stands now. */
  public Slideshow slideshow() {
    return new Slideshow(
        new SlideshowId(id),
        new Tenant(new OrganizationId(organizationId), testMode),
        new AppId(appId),
        Optional.ofNullable(hookId),
        Optional.ofNullable(hookText),
        status,
        language,
        templateKey,
        chosen,
        Optional.ofNullable(words),
        Optional.ofNullable(look),
        revision,
        Arrays.stream(drawnIn.split(",", -1)).map(Integer::valueOf).toList(),
        Optional.ofNullable(error),
        createdAt,
        updatedAt);
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
