package org.viralstack.api.drain;

import java.lang.reflect.Proxy;

/**
 * SIGTERM. Shutdown hooks would come too late, as the server has one of its own and all of them run
 * at once. By reflection, since the runtime's class for it is no part of the platform's standard.
 */
final class TerminationSignal {
  private TerminationSignal() {}

  /**
   * Lets {@code action} take the place of what the runtime does; tells whether that is possible.
   */
  static boolean handleBy(Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object own =
          Proxy.newProxyInstance(
              TerminationSignal.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                return switch (method.getName()) {
                  case "handle" -> {
                    action.run();
                    yield null;
                  }
                  case "equals" ->
                      System.identityHashCode(proxy) == System.identityHashCode(arguments[0]);
                  case "hashCode" -> System.identityHashCode(proxy);
                  default -> "drain";
                };
              });
      Object term = signal.getConstructor(String.class).newInstance("TERM");
      signal.getMethod("handle", signal, handler).invoke(null, term, own);
      return true;
    } catch (ReflectiveOperationException | IllegalArgumentException notPossible) {
      return false;
    }
  }
}
