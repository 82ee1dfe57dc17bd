package dev.headroom.text.build;

/**
 * Where a build server begins to tidy up: what it does after the job, whatever came of it. Errors
 * of that part, such as reports that are not there, follow from the failure and did not cause it.
 */
final class CleanUp {
  private static final String[] BEGINNINGS = {
    "Post job cleanup",
    "Running after_script",
    "Running after script",
    "Uploading artifacts for failed job",
    "Uploading artifacts for successful job",
    "Cleaning up project directory",
    "Cleaning up file based variables",
    "[Pipeline] { (Declarative: Post Actions)",
    "~~~ Running global pre-exit hook",
    "~~~ Running agent pre-exit hook",
    "~~~ Running repository pre-exit hook",
    "##[section]Starting: Finalize Job",
  };

  private static final String[] ENDS = {"[Pipeline] End of Pipeline", "Finished: "};

  private boolean inside;

  /** Takes the next line; tells whether it is of a tidying part. */
  boolean holds(String line) {
    if (inside ? startsWithAny(line, ENDS) : startsWithAny(line, BEGINNINGS)) {
      inside = !inside;
    }
    return inside;
  }

  private static boolean startsWithAny(String line, String[] beginnings) {
    for (String beginning : beginnings) {
      if (line.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
