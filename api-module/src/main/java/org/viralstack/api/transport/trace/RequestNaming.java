package org.viralstack.api.transport.trace;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/**
 * Names the thread of a request before its first line is written: a handler that writes nothing and
 * comes before all others, of which some note the name at once and others later.
 */
@Service
class RequestNaming {
  private final Logger root = Logger.getLogger("");
  private final Handler naming =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          RequestThread.name();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  synchronized void start(@Observes ApplicationStart start) {
    Handler[] others = root.getHandlers();
    root.addHandler(naming);
    for (Handler other : others) {
      root.removeHandler(other);
      root.addHandler(other);
    }
  }

  @PreDestroy
  synchronized void end() {
    root.removeHandler(naming);
  }
}
