package org.viralstack.studio.app.lifecycle;

import org.viralstack.auth.Tenant;
import org.viralstack.studio.AppId;

/**
 * What other features have made for an app, and what becomes of it when the app goes. Every feature
 * that keeps rows of an app contributes one such bean. The methods work inside the caller's
 * transaction.
 */
public interface AppContents {
  /** Whether work for the app is waiting or being done. */
  boolean isBusy(Tenant tenant, AppId app);

  /**
   * Removes everything of the app; work for it is cancelled and what it had reserved given back.
   */
  void removeAll(Tenant tenant, AppId app);
}
