package org.viralstack.auth.background;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.viralstack.auth.runtime.Service;

/** The tasks that a node has taken. */
@Service
class PickedTasks {
  private static final Logger LOG = System.getLogger(PickedTasks.class.getName());
  private static final int LONGEST_STATEMENT_SECONDS = 2;
  private static final String HAND_BACK =
      """
      UPDATE auth.scheduled_tasks
      SET picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1
      WHERE picked AND picked_by = ?
      """;

  private final Instance<DataSource> dataSource;

  @Inject
  PickedTasks(Instance<DataSource> dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Lets others do at once what {@code node} took and has not done. Only for a node whose threads
   * have ended. If the database cannot be reached, the others find out by the missing heartbeat.
   */
  void handBack(String node) {
    try (Connection connection = dataSource.get().getConnection();
        PreparedStatement statement = connection.prepareStatement(HAND_BACK)) {
      statement.setQueryTimeout(LONGEST_STATEMENT_SECONDS);
      statement.setString(1, node);
      statement.executeUpdate();
    } catch (SQLException unreachable) {
      LOG.log(Level.DEBUG, "The others will find out by themselves", unreachable);
    }
  }
}
