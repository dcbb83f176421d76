package gavel.registrar.service;

import java.util.Map;

/**
 * Bounds of the JDK's HTTP server, which it reads from system properties when it is first used: a
 * client that dribbles its request, or holds connections open, is cut off.
 */
final class ServerLimits {
  private static final Map<String, String> BOUNDS =
      Map.of(
          "sun.net.httpserver.maxReqTime", "10",
          "sun.net.httpserver.maxRspTime", "20",
          "sun.net.httpserver.idleInterval", "30",
          "jdk.httpserver.maxConnections", "2000",
          "sun.net.httpserver.maxReqHeaders", "64",
          "sun.net.httpserver.maxReqHeaderSize", "32768");

  private ServerLimits() {}

  /** Sets what was not set on the command line. */
  static void apply() {
    BOUNDS.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }
}
