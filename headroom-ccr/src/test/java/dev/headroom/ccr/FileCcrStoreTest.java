package dev.headroom.ccr;

import static dev.headroom.ccr.Samples.SCOPE;
import static dev.headroom.ccr.Samples.entry;
import static dev.headroom.ccr.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.headroom.spi.CcrStore.Entry;
import dev.headroom.spi.CcrStore.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileCcrStoreTest {
  @TempDir Path directory;

  private Path file() {
    return directory.resolve("ccr.db");
  }

  private FileCcrStore.Builder builder() {
    return FileCcrStore.builder(file());
  }

  private static void assertHas(FileCcrStore store, Entry entry) {
    assertThat(store.get(SCOPE, entry.id()).orElseThrow().bytes()).isEqualTo(entry.bytes());
  }

  @Nested
  class OnDisk {
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void t67NobodyElseMayReadTheFileItsLogOrItsDirectory() throws IOException {
      Path nested = directory.resolve("made/for/it/ccr.db");
      try (FileCcrStore store = FileCcrStore.builder(nested).build()) {
        store.put(SCOPE, entry(1, 100));

        for (String name : new String[] {"ccr.db", "ccr.db-wal", "ccr.db-shm"}) {
          assertThat(Files.getPosixFilePermissions(nested.resolveSibling(name)))
              .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(Files.getPosixFilePermissions(nested.getParent()))
            .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void t67RightsOfOthersOnAnOldFileAreTakenAway() throws IOException {
      builder().build().close();
      Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

      builder().build().close();

      assertThat(Files.getPosixFilePermissions(file()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void fileThatIsSomethingElseIsNotTouched() throws IOException {
      byte[] other =
          "not a database, but somebody's diary".repeat(500).getBytes(StandardCharsets.UTF_8);
      Files.write(file(), other);

      assertThatThrownBy(() -> builder().build())
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(file().toString());
      assertThat(Files.readAllBytes(file())).isEqualTo(other);
    }

    @Test
    void pathBelowAFileIsToldAtOnce() throws IOException {
      Files.write(directory.resolve("plain"), new byte[1]);

      assertThatThrownBy(
              () -> FileCcrStore.builder(directory.resolve("plain").resolve("ccr.db")).build())
          .isInstanceOf(StoreException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void directoryThatMayOnlyBeReadIsToldAtOnce() throws IOException {
      Path sealed = Files.createDirectory(directory.resolve("sealed"));
      Files.setPosixFilePermissions(sealed, PosixFilePermissions.fromString("r-x------"));
      assumeFalse(Files.isWritable(sealed), "this user may write everywhere");

      assertThatThrownBy(() -> FileCcrStore.builder(sealed.resolve("ccr.db")).build())
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(sealed.toString());
    }

    @Test
    void fileOfANewerVersionIsNotOpened() throws Exception {
      builder().build().close();
      try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
          var statement = connection.createStatement()) {
        statement.executeUpdate("UPDATE headroom_meta SET value = '99' WHERE name = 'version'");
      }

      assertThatThrownBy(() -> builder().build())
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("version 99");
    }

    @Test
    void missingDriverIsToldWithItsCoordinates() {
      assertThatThrownBy(
              () -> Drivers.require("no.such.Driver", "org.example:driver", "FileCcrStore"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("org.example:driver");
    }
  }

  @Nested
  class SharedFile {
    @Test
    void twoStoresOnOneFileSeeEachOthersEntriesPinsAndReasons() {
      try (FileCcrStore one = builder().maxEntries(3).build();
          FileCcrStore two = builder().maxEntries(3).build()) {
        one.put(SCOPE, entry(1, 100));
        assertHas(two, entry(1, 100));
        two.pin(SCOPE, id(1), Duration.ofHours(1));

        IntStream.range(2, 9).forEach(i -> one.put(SCOPE, entry(i, 100)));

        assertHas(one, entry(1, 100));
        assertThat(two.why(SCOPE, id(2))).isEqualTo(Reason.EVICTED);
      }
    }

    @Test
    void twoWritersLoseNothing() throws Exception {
      try (FileCcrStore one = builder().build();
          FileCcrStore two = builder().build()) {
        Thread other =
            new Thread(() -> IntStream.range(0, 300).forEach(i -> two.put(SCOPE, entry(i, 500))));
        other.start();
        IntStream.range(200, 500).forEach(i -> one.put(SCOPE, entry(i, 500)));
        other.join();

        IntStream.range(0, 500).forEach(i -> assertHas(one, entry(i, 500)));
        assertThat(one.size().entries()).isEqualTo(500);
      }
    }
  }

  @Nested
  class Space {
    @Test
    void t65FileShrinksWhenItsBoundsDo() throws IOException {
      try (FileCcrStore store = builder().build()) {
        IntStream.range(0, 400).forEach(i -> store.put(SCOPE, entry(i, 50_000)));
      }
      long before = Files.size(file());

      try (FileCcrStore store = builder().maxBytes(2_000_000).build()) {
        assertHas(store, entry(399, 50_000));
      }

      assertThat(before).isGreaterThan(20_000_000);
      assertThat(Files.size(file())).isLessThan(3_000_000);
    }

    @Test
    void t65FileStaysFlatUnderItsBound() throws IOException {
      try (FileCcrStore store = builder().maxBytes(2_000_000).build()) {
        Random sizes = new Random(1);
        for (int i = 0; i < 1_000; i++) {
          store.put(SCOPE, entry(i, 1_000 + sizes.nextInt(19_000)));
        }
        assertThat(store.size().bytes()).isLessThanOrEqualTo(2_000_000);
      }
      assertThat(Files.size(file())).isLessThan(3_000_000);
    }

    @Test
    void t30FullDiskTakesNothingAndLosesNothing() {
      try (FileCcrStore store = builder().maxPages(100).build()) {
        int taken = 0;
        Optional<StoreException> refusal = Optional.empty();
        while (refusal.isEmpty()) {
          try {
            store.put(SCOPE, entry(taken, 10_000));
            taken++;
          } catch (StoreException e) {
            refusal = Optional.of(e);
          }
        }

        assertThat(refusal.get()).hasMessageContaining("full");
        assertThat(taken).isGreaterThan(10);
        IntStream.range(0, taken).forEach(i -> assertHas(store, entry(i, 10_000)));
        assertThat(store.get(SCOPE, id(taken))).isEmpty();
        assertThat(store.why(SCOPE, id(taken))).isEqualTo(Reason.UNKNOWN);
        assertThat(store.metrics().failed()).isEqualTo(1);
        assertThat(store.metrics().toString()).contains("failed=1, ");
      }
    }

    @Test
    void tombstonesAreBounded() {
      try (FileCcrStore store = builder().maxEntries(2).maxTombstones(10).build()) {
        IntStream.range(0, 100).forEach(i -> store.put(SCOPE, entry(i, 10)));

        assertThat(store.why(SCOPE, id(97))).isEqualTo(Reason.EVICTED);
        assertThat(store.why(SCOPE, id(88))).isEqualTo(Reason.EVICTED);
        assertThat(store.why(SCOPE, id(80))).isEqualTo(Reason.UNKNOWN);
      }
    }
  }

  @Nested
  class Damage {
    /** Whatever is flipped: the right bytes, or none. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.headroom.ccr.FileCcrStoreTest#seeds")
    void flippedBytesAreNeverWrongText(int seed) throws IOException {
      try (FileCcrStore store = builder().build()) {
        IntStream.range(0, 60).forEach(i -> store.put(SCOPE, entry(i, 2_000)));
      }
      Random random = new Random(seed);
      try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
        for (int flip = 0; flip < 10; flip++) {
          bytes.seek(8_192 + (long) (random.nextDouble() * (bytes.length() - 8_192)));
          int old = bytes.read();
          bytes.seek(bytes.getFilePointer() - 1);
          bytes.write(old ^ (1 << random.nextInt(8)));
        }
      }

      int sound = 0;
      try (FileCcrStore store = builder().build()) {
        for (int i = 0; i < 60; i++) {
          Optional<Entry> found = store.get(SCOPE, id(i));
          if (found.isPresent()) {
            assertThat(Arrays.equals(found.get().bytes(), entry(i, 2_000).bytes())).isTrue();
            assertThat(found.get().addresses().get(0))
                .isEqualTo(entry(i, 2_000).addresses().get(0));
            sound++;
          } else {
            assertThat(store.why(SCOPE, id(i)))
                .isIn(Reason.CORRUPT, Reason.UNKNOWN, Reason.EVICTED);
          }
        }
        assertThat(store.metrics().hits()).isEqualTo(sound);
      } catch (StoreException e) {
        // Flipped where the tables themselves are described: told at once.
        assertThat(e).hasMessageContaining(file().toString());
      }
    }

    @Test
    void fileCutShortIsNeverWrongText() throws IOException {
      try (FileCcrStore store = builder().build()) {
        IntStream.range(0, 60).forEach(i -> store.put(SCOPE, entry(i, 2_000)));
      }
      try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
        bytes.setLength(bytes.length() / 2);
      }

      try (FileCcrStore store = builder().build()) {
        for (int i = 0; i < 60; i++) {
          byte[] expected = entry(i, 2_000).bytes();
          store.get(SCOPE, id(i)).ifPresent(e -> assertThat(e.bytes()).isEqualTo(expected));
        }
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining(file().toString());
      }
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 30);
  }

  @Nested
  class Secrets {
    @Test
    void t67WhatTheCallerRefusesNeverComesToRest() throws IOException {
      Entry secret = Samples.text(1, "password=hunter2 ".repeat(200));
      try (FileCcrStore store =
          builder().doNotPersist((scope, entry) -> scope.equals("secret")).build()) {
        assertThatThrownBy(() -> store.put("secret", secret))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("not to be persisted");
        store.put("other", entry(2, 100));

        assertThat(store.get("secret", secret.id())).isEmpty();
        assertThat(store.metrics().refused()).isEqualTo(1);
        assertThat(store.metrics().failed()).isZero();
      }
    }

    @Test
    void nothingReadableLiesInAnEncryptedFile() throws IOException {
      String plain = "a sentence that anyone would know again";
      byte[] open = bytesOfFileWith(builder(), plain);
      Files.delete(file());
      byte[] encrypted = bytesOfFileWith(builder().encryptWith(Samples.key(1)), plain);

      assertThat(new String(open, StandardCharsets.ISO_8859_1)).contains(plain);
      assertThat(new String(encrypted, StandardCharsets.ISO_8859_1))
          .doesNotContain(plain)
          .doesNotContain("text/plain");
    }

    private byte[] bytesOfFileWith(FileCcrStore.Builder builder, String plain) throws IOException {
      try (FileCcrStore store = builder.build()) {
        store.put(SCOPE, Samples.text(1, plain));
      }
      return Files.readAllBytes(file());
    }

    @Test
    void encryptedEntriesComeBackWithTheirKeyOnly() {
      Entry entry = entry(1, 5_000);
      try (FileCcrStore store = builder().encryptWith(Samples.key(1)).build()) {
        store.put(SCOPE, entry);
      }

      assertThatThrownBy(() -> builder().encryptWith(Samples.key(2)).build())
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("not encrypted with the key given");
      assertThatThrownBy(() -> builder().build())
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("no key is given");
      try (FileCcrStore store = builder().encryptWith(Samples.key(1)).build()) {
        assertHas(store, entry);
      }
    }

    @Test
    void t66ScopesDoNotLieInTheFileByName() throws IOException {
      try (FileCcrStore store = builder().build()) {
        store.put("tenant-of-some-name", entry(1, 100));
      }

      assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
          .doesNotContain("tenant-of-some-name");
    }
  }

  @Test
  void metricsCountWhatHappened() {
    try (FileCcrStore store = builder().maxEntries(2).build()) {
      IntStream.range(0, 3).forEach(i -> store.put(SCOPE, Samples.text(i, "word ".repeat(1_000))));
      store.put(SCOPE, Samples.text(2, "word ".repeat(1_000)));
      store.get(SCOPE, id(2));
      store.get(SCOPE, id(0));
      store.get(SCOPE, id(9));

      StoreMetrics metrics = store.metrics();
      assertThat(metrics.puts()).isEqualTo(3);
      assertThat(metrics.repeats()).isEqualTo(1);
      assertThat(metrics.bytesIn()).isEqualTo(15_000);
      assertThat(metrics.bytesAtRest()).isLessThan(3_000);
      assertThat(metrics.hits()).isEqualTo(1);
      assertThat(metrics.misses(Reason.EVICTED)).isEqualTo(1);
      assertThat(metrics.misses(Reason.UNKNOWN)).isEqualTo(1);
      assertThat(metrics.evicted()).isEqualTo(1);
    }
  }

  @Test
  void fullDurabilityKeepsThePromisesToo() {
    try (FileCcrStore store = builder().durability(Durability.FULL).build()) {
      store.put(SCOPE, entry(1, 100));
      assertHas(store, entry(1, 100));
    }
  }

  @Test
  void settingTwiceIsAnError() {
    assertThatThrownBy(() -> builder().maxBytes(5).maxBytes(6))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("maxBytes=5")
        .hasMessageContaining("6");
    assertThatThrownBy(() -> builder().maxEntries(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
