package org.viralstack.api.start;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.ApplicationStop;

/** Tells the modules that the application starts, and that it ends. */
@WebListener
public class StartSignal implements ServletContextListener {
  private final Event<ApplicationStart> start;
  private final Event<ApplicationStop> stop;

  @Inject
  public StartSignal(Event<ApplicationStart> start, Event<ApplicationStop> stop) {
    this.start = start;
    this.stop = stop;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    start.fire(new ApplicationStart());
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    stop.fire(new ApplicationStop());
  }
}
