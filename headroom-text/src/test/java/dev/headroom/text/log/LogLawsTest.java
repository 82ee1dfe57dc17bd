package dev.headroom.text.log;

import dev.headroom.spi.Compressor;
import dev.headroom.testkit.CompressorLaws;
import dev.headroom.testkit.Law.Sample;
import java.util.List;

class LogLawsTest extends CompressorLaws {
  @Override
  protected Compressor compressor() {
    return new LogCompressor();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        new Sample(service(), List.of("cable 7 worn", "Caused by: java.io.IOException: berth 3")),
        new Sample(syslog(), List.of("segfault at 0x7f01", "segfault at 0x7f02")));
  }

  private static String service() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      String time = "2031-03-14 08:" + (10 + i / 60) + ":" + (10 + i % 50) + ",0" + (10 + i % 80);
      log.append(time)
          .append(" INFO  [worker-")
          .append(i % 4)
          .append("] o.e.harbor.Crane: lifted ");
      log.append(40_000 + 17 * i).append(" from berth ").append(i % 9).append('\n');
      if (i == 140) {
        log.append(time).append(" ERROR [worker-2] o.e.harbor.Crane: cable 7 worn\n");
        log.append("java.lang.IllegalStateException: stopped\n");
        log.append("\tat o.e.harbor.Crane.lift(Crane.java:71)\n");
        log.append("\tat o.e.harbor.Shift.run(Shift.java:19)\n");
        log.append("Caused by: java.io.IOException: berth 3\n");
        log.append("\t... 2 more\n");
      }
    }
    return log.toString();
  }

  private static String syslog() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      String time = "Mar 02 08:" + (10 + i / 40) + ":" + (10 + i % 40) + " gate7 ";
      log.append(time).append("doord[41").append(i % 7).append("]: badge A-").append(i * 37);
      log.append(i % 3 == 0 ? " refused" : " accepted").append(" at door ").append(i % 5);
      log.append("\r\n");
      if (i == 90 || i == 91) {
        log.append(time).append("kernel: lockd[9]: segfault at 0x7f0").append(i - 89);
        log.append(" ip 0x40 error 4\r\n");
      }
    }
    return log.toString();
  }
}
