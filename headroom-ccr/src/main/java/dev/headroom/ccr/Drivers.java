package dev.headroom.ccr;

/** Says what to add to the class path, before anything half works. */
final class Drivers {
  private Drivers() {}

  /**
   * @throws IllegalStateException with the coordinates of an optional dependency that is not there
   */
  static void require(String driverClass, String coordinates, String forWhat) {
    try {
      Class.forName(driverClass, true, Drivers.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalStateException(
          forWhat + " needs " + coordinates + " on the class path; add it as a dependency", e);
    }
  }
}
