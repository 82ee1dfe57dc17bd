package dev.headroom.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsTest {
  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "##[error]Process completed with exit code 2. | ANNOTATION",
        "::error file=a.c,line=7::berth | ANNOTATION",
        "E       AssertionError: berth 3 is taken | EXCEPTION",
        "java.lang.IllegalStateException: stopped | EXCEPTION",
        "thread 'main' panicked at src/main.rs:7:5: | EXCEPTION",
        "Traceback (most recent call last): | TRACE",
        "===== 3 failed, 20 passed in 1.2s ===== | SUMMARY",
        "Tests run: 12, Failures: 1, Errors: 0, Skipped: 0 | SUMMARY",
        "Found 279 errors in 9 files | SUMMARY",
        "1 of 10 tests failed | SUMMARY",
        "[INFO] BUILD FAILURE | SUMMARY",
        "[INFO] BUILD SUCCESS | OUTCOME",
        "===== 20 passed in 1.2s ===== | OUTCOME",
        "Segmentation fault (core dumped) | CRASH",
        "The command exited with code 3. | EXIT",
        "Process finished with exit code 0 | NONE",
        "crane.c:7:9: error: 'berth' undeclared | ERROR",
        "src/a.ts(7,9): error TS2322: no | ERROR",
        "npm ERR! code ELIFECYCLE | ERROR",
        "--- FAIL: TestLift (0.00s) | FAILURE",
        "make: *** [Makefile:12: crane.o] Error 1 | FAILURE",
        "not ok 7 lifts | FAILURE",
        "    Expected: 3 | ASSERTION",
        "operation timed out | TIMEOUT",
        "failed to lift | FAILING",
        "permission denied | TROUBLE",
        "part.c:7:7: warning: unused variable | WARNING",
        "0 errors, 0 failures | NONE",
        "test_lift[3] PASSED | NONE",
        "all quiet | NONE",
      })
  void knowsWhatALineTells(String line, Signal signal) {
    assertThat(Signals.of(line)).isEqualTo(signal);
  }
}
