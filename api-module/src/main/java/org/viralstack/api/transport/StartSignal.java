package org.viralstack.api.transport;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.viralstack.auth.runtime.ApplicationStart;

/** Tells the modules that the application starts. */
@WebListener
public class StartSignal implements ServletContextListener {
  private final Event<ApplicationStart> start;

  @Inject
  public StartSignal(Event<ApplicationStart> start) {
    this.start = start;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    start.fire(new ApplicationStart());
  }
}
