package org.viralstack.studio.app;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.AppId;
import org.viralstack.studio.storage.TextListColumn;

/** An app in the database. */
@Entity(name = "App")
@Table(schema = "studio", name = "apps")
class AppRow {
  @Id String id;

  @Column(name = "organization_id")
  String organizationId;

  @Column(name = "test_mode")
  boolean testMode;

  String name;
  String slug;
  String niche;
  String language;

  @Enumerated(EnumType.STRING)
  AppStatus status;

  @Nullable String audience;

  @Column(name = "value_props")
  @Convert(converter = TextListColumn.class)
  List<String> valueProps;

  @Column(name = "brand_primary_color")
  @Nullable String brandPrimaryColor;

  @Column(name = "brand_secondary_color")
  @Nullable String brandSecondaryColor;

  @Column(name = "ios_url")
  @Nullable String iosUrl;

  @Column(name = "android_url")
  @Nullable String androidUrl;

  @Convert(converter = TextListColumn.class)
  List<String> screenshots;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** For the persistence provider. */
  protected AppRow() {}

  AppRow(AppId id, Tenant tenant, NewApp app, Slug slug, Instant now) {
    this.id = id.value();
    this.organizationId = tenant.organization().value();
    this.testMode = tenant.testMode();
    this.name = app.name();
    this.slug = slug.value();
    this.niche = app.niche();
    this.language = app.language();
    this.status = AppStatus.ACTIVE;
    this.audience = app.audience().orElse(null);
    this.valueProps = app.valueProps();
    this.brandPrimaryColor = app.brandPrimaryColor().map(BrandColor::value).orElse(null);
    this.brandSecondaryColor = app.brandSecondaryColor().map(BrandColor::value).orElse(null);
    this.iosUrl = app.iosUrl().orElse(null);
    this.androidUrl = app.androidUrl().orElse(null);
    this.screenshots = app.screenshots();
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Takes what is to change. The server notices changes only where an entity makes them itself. */
  void change(AppEdit edit, Instant now) {
    name = edit.name().orElse(name);
    niche = edit.niche().orElse(niche);
    language = edit.language().orElse(language);
    slug = edit.slug().map(Slug::value).orElse(slug);
    status = edit.status().orElse(status);
    audience = changed(edit.audience(), text -> text, audience);
    valueProps = edit.valueProps().orElse(valueProps);
    brandPrimaryColor = changed(edit.brandPrimaryColor(), BrandColor::value, brandPrimaryColor);
    brandSecondaryColor =
        changed(edit.brandSecondaryColor(), BrandColor::value, brandSecondaryColor);
    iosUrl = changed(edit.iosUrl(), text -> text, iosUrl);
    androidUrl = changed(edit.androidUrl(), text -> text, androidUrl);
    screenshots =
        edit.screenshots()
            .map(all -> all.stream().map(AppScreenshot::text).toList())
            .orElse(screenshots);
    updatedAt = now;
  }

  private static <T> @Nullable String changed(
      Optional<Optional<T>> edit, Function<T, String> column, @Nullable String before) {
    return edit.isPresent() ? edit.get().map(column).orElse(null) : before;
  }

  void addScreenshot(AppScreenshot screenshot, Instant now) {
    // A new list: a change within the old one would go unnoticed.
    screenshots = Stream.concat(screenshots.stream(), Stream.of(screenshot.text())).toList();
    updatedAt = now;
  }

  App toApp() {
    return new App(
        new AppId(id),
        new OrganizationId(organizationId),
        name,
        new Slug(slug),
        niche,
        language,
        status,
        Optional.ofNullable(audience),
        valueProps,
        Optional.ofNullable(brandPrimaryColor).map(BrandColor::new),
        Optional.ofNullable(brandSecondaryColor).map(BrandColor::new),
        Optional.ofNullable(iosUrl),
        Optional.ofNullable(androidUrl),
        screenshots.stream().map(AppScreenshot::of).toList(),
        createdAt,
        updatedAt);
  }
}
