package org.viralstack.auth.storage;

/** A module that owns a schema; each module has one bean of this type. */
public interface SchemaOwner {
  /**
   * The schema's name; its migrations are the class path resources {@code
   * db/<schema>/V<n>__<what>.sql}.
   */
  String schema();

  /** Where the schema stands in the order of migration. Schemas never refer to each other. */
  int order();
}
