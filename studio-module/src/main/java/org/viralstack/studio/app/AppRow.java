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
        screenshots,
        createdAt,
        updatedAt);
  }
}
