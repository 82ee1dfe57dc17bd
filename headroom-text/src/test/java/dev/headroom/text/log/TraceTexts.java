package dev.headroom.text.log;

import java.util.List;

/** Stack traces as the runtimes of several languages print them, about a harbour of our own. */
final class TraceTexts {
  private TraceTexts() {}

  static final String JAVA =
      """
      java.lang.IllegalStateException: crane 7 stopped
      \tat o.e.harbor.Crane.lift(Crane.java:71)
      \tat o.e.harbor.Shift.run(Shift.java:19)
      \tSuppressed: java.io.IOException: winch did not close
      \t\tat o.e.harbor.Winch.close(Winch.java:12)
      \t\t... 2 more
      Caused by: java.io.IOException: berth 3
      \tat o.e.harbor.Berth.take(Berth.java:5)
      \t... 2 more
      Caused by: java.net.SocketException: cable cut
      \t... 3 more
      """;

  static final String PYTHON =
      """
      Traceback (most recent call last):
        File "/app/harbor/plan.py", line 17, in parse
          return int(entry)
      ValueError: invalid literal for int() with base 10: '4x'

      The above exception was the direct cause of the following exception:

      Traceback (most recent call last):
        File "/app/harbor/main.py", line 40, in <module>
          parse("4x")
      harbor.BerthError: bad manifest entry '4x'

      During handling of the above exception, another exception occurred:

      Traceback (most recent call last):
        File "/app/harbor/main.py", line 44, in <module>
          report()
      RuntimeError: reporter is down
      """;

  static final String GO =
      """
      panic: worker 2: crate 13 has no seal

      goroutine 20 [running]:
      main.worker(0x2, 0xc000062060)
      \t/app/main.go:5 +0x1a5
      created by main.main in goroutine 1
      \t/app/main.go:8 +0x7c
      """;

  static final String NODE =
      """
      Error: no tug at pier 4
          at call (/app/tug.js:1:31)
          at Object.<anonymous> (/app/tug.js:9:1) {
        code: 'ENOTUG',
        [cause]: Error: engine cold
            at start (/app/engine.js:3:9)
      }
      """;

  static final String RUST =
      """
      thread 'main' panicked at src/crane.rs:71:9:
      load 99 too heavy
      stack backtrace:
         0: harbor::crane::lift
                   at ./src/crane.rs:71:9
         1: harbor::main
      note: run with `RUST_BACKTRACE=full` for a verbose backtrace
      """;

  static final String SANITIZER =
      """
      ==2290==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x6040 at pc 0x4011
      READ of size 4 at 0x6040 thread T0
          #0 0x4011 in depth /app/chart.cpp:12
          #1 0x4042 in main /app/main.cpp:4

      0x6040 is located 8 bytes after 40-byte region [0x6010,0x6038)
      allocated by thread T0 here:
          #0 0x7f12 in operator new(unsigned long)

      SUMMARY: AddressSanitizer: heap-buffer-overflow /app/chart.cpp:12 in depth
      """;

  static final String TERMINATE =
      """
      terminate called after throwing an instance of 'std::runtime_error'
        what():  berth 3 is gone
      """;

  static List<String> all() {
    return List.of(JAVA, PYTHON, GO, NODE, RUST, SANITIZER, TERMINATE);
  }
}
