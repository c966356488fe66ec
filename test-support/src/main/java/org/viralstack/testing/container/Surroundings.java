package org.viralstack.testing.container;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What stands in for the server around some beans.
 *
 * @param source where the tables are
 * @param units the persistence units that beans may ask for
 * @param clock the time that beans see
 * @param settings the whole configuration
 * @param absent names of the classes of beans that only a server can have
 * @param present instances that beans are given in the place of those, by their types
 */
public record Surroundings(
    DataSource source,
    List<String> units,
    Clock clock,
    Map<String, String> settings,
    Set<String> absent,
    Map<Class<?>, Object> present) {}
