package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.spi.CcrStore;
import dev.headroom.spi.CcrStore.Entry;
import dev.headroom.spi.CcrStore.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes in comes out, in its scope, under its id and by the texts linked to it. */
abstract class CcrStoreContentContract extends CcrStoreFixture {
  // What goes in comes out.

  static List<byte[]> contents() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return List.of(
        new byte[0],
        new byte[1],
        all,
        "{\"order\": 17}\r\n".repeat(4_000).getBytes(StandardCharsets.UTF_8),
        noise(1, 100_000),
        new byte[3_000_000]);
  }

  @ParameterizedTest
  @MethodSource("contents")
  void givesBackEveryByte(byte[] bytes) throws Exception {
    CcrStore store = store();
    Entry entry = entry(SCOPE, bytes, noise(2, 300), new byte[0], noise(3, 7));

    store.put(SCOPE, entry);

    assertSame(store.get(SCOPE, entry.id()), entry);
  }

  @Test
  void keepsMediaTypeAndCompressorNameOfAnyChars() throws Exception {
    CcrStore store = store();
    Entry entry =
        new Entry(id(SCOPE, noise(4, 9)), noise(4, 9), "a/b; x=\"\ud800\u0000é\"", List.of(), "");

    store.put(SCOPE, entry);

    assertSame(store.get(SCOPE, entry.id()), entry);
  }

  @Test
  void putTwiceIsPutOnce() throws Exception {
    CcrStore store = storeOf(2);
    Entry entry = entry(SCOPE, noise(5, 100));
    Entry other = entry(SCOPE, noise(6, 100));

    store.put(SCOPE, other);
    for (int i = 0; i < 5; i++) {
      store.put(SCOPE, entry);
    }

    assertSame(store.get(SCOPE, entry.id()), entry);
    assertSame(store.get(SCOPE, other.id()), other);
  }

  @Test
  void entryGainsTheAddressTablesItDoesNotHave() throws Exception {
    CcrStore store = store();
    byte[] bytes = noise(7, 100);
    byte[] rows = noise(8, 20);
    byte[] lines = noise(9, 30);

    store.put(SCOPE, entry(SCOPE, bytes, rows));
    store.put(SCOPE, entry(SCOPE, bytes, lines, rows));

    assertThat(store.get(SCOPE, id(SCOPE, bytes)).orElseThrow().addresses())
        .containsExactlyInAnyOrder(rows, lines);
  }

  @Test
  void idThatStandsForOtherBytesIsNotAcknowledged() throws Exception {
    CcrStore store = store();
    Entry first = entry(SCOPE, noise(10, 100));
    Entry second = new Entry(first.id(), noise(11, 100), "text/plain", List.of(), "test");
    store.put(SCOPE, first);

    assertThatThrownBy(() -> store.put(SCOPE, second)).isInstanceOf(Exception.class);

    assertSame(store.get(SCOPE, first.id()), first);
  }

  @Test
  void readerWhoAltersWhatItGotAltersNothingElseWhereBytesComeFromOutside() throws Exception {
    CcrStore store = store();
    Entry entry = entry(SCOPE, noise(12, 100));
    store.put(SCOPE, entry);
    close(store);
    Optional<CcrStore> again = reopened();
    assumeTrue(again.isPresent(), "the store does not outlive its closing");

    again.get().get(SCOPE, entry.id()).orElseThrow().bytes()[0]++;

    assertSame(again.get().get(SCOPE, entry.id()), entry);
  }

  // T66: scopes.

  @Test
  void t66EntryOfOneScopeIsNothingInAnother() throws Exception {
    CcrStore store = store();
    Entry entry = entry(SCOPE, noise(13, 100));
    store.put(SCOPE, entry);
    store.link(SCOPE, sha("text"), entry.id());

    assertThat(store.get("other", entry.id())).isEmpty();
    assertThat(store.has("other", entry.id())).isFalse();
    assertThat(store.why("other", entry.id())).isIn(Reason.UNKNOWN, Reason.OTHER_SCOPE);
    assertThat(store.linked("other", sha("text"))).isEmpty();
  }

  @Test
  void t66EqualContentInTwoScopesIsKeptForEach() throws Exception {
    CcrStore store = store();
    byte[] bytes = noise(14, 100);
    Entry mine = entry("mine", bytes, noise(15, 5));
    Entry yours = entry("yours", bytes, noise(16, 5));

    store.put("mine", mine);
    store.put("yours", yours);

    assertSame(store.get("mine", mine.id()), mine);
    assertSame(store.get("yours", yours.id()), yours);
  }

  @Test
  void scopeIsAnyStringAndNoTwoAreOne() throws Exception {
    CcrStore store = store();
    List<String> scopes =
        List.of(
            "",
            " ",
            "a",
            "A",
            "a ",
            "a/b",
            "a\u0000b",
            "é",
            "e\u0301",
            "\ud800",
            "\udc00",
            "?",
            "'; DROP TABLE x; --",
            "*",
            "x".repeat(10_000));
    byte[] bytes = noise(17, 50);
    String id = id("", bytes);
    for (int i = 0; i < scopes.size(); i++) {
      store.put(
          scopes.get(i),
          new Entry(id, bytes, "text/plain", List.of(new byte[] {(byte) i}), "test"));
    }

    for (int i = 0; i < scopes.size(); i++) {
      assertThat(store.get(scopes.get(i), id).orElseThrow().addresses())
          .containsExactly(new byte[] {(byte) i});
    }
  }

  // T30, T34, T36: ids.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "h",
        "h000000000000000000000000",
        "'; --",
        "h1\u0000",
        "\ud800",
        "../../x",
        "*"
      })
  void t36WhatWasNeverIssuedIsUnknown(String id) throws Exception {
    CcrStore store = store();
    store.put(SCOPE, entry(SCOPE, noise(18, 50)));

    assertThat(store.get(SCOPE, id)).isEmpty();
    assertThat(store.has(SCOPE, id)).isFalse();
    assertThat(store.why(SCOPE, id)).isEqualTo(Reason.UNKNOWN);
    assertThat(store.linked(SCOPE, id)).isEmpty();
    assertThatCode(() -> store.pin(SCOPE, id, DAY).close()).doesNotThrowAnyException();
  }

  @Test
  void t36IdOfAnyLengthIsOnlyUnknown() throws Exception {
    CcrStore store = store();

    assertThat(store.get(SCOPE, "h".repeat(1_000_000))).isEmpty();
  }

  // Links.

  @Test
  void remembersWhereATextCameFrom() throws Exception {
    CcrStore store = store();
    Entry entry = entry(SCOPE, noise(19, 100));
    store.put(SCOPE, entry);

    store.link(SCOPE, sha("one"), entry.id());
    store.link(SCOPE, sha("two"), entry.id());
    store.link(SCOPE, sha("one"), entry.id());

    assertThat(store.linked(SCOPE, sha("one"))).contains(entry.id());
    assertThat(store.linked(SCOPE, sha("two"))).contains(entry.id());
    assertThat(store.linked(SCOPE, sha("three"))).isEmpty();
  }

  @Test
  void t30TextIsNotLinkedToAnEntryThatIsNotHere() throws Exception {
    CcrStore store = storeOf(2);
    Entry entry = entry(SCOPE, noise(26, 100));
    Entry evicted = entry(SCOPE, noise(27, 100));
    store.put(SCOPE, evicted);
    putMany(store, 3, 101);

    assertThatThrownBy(() -> store.link(SCOPE, sha("one"), entry.id()))
        .isInstanceOf(Exception.class);
    assertThatThrownBy(() -> store.link(SCOPE, sha("two"), evicted.id()))
        .isInstanceOf(Exception.class);

    assertThat(store.linked(SCOPE, sha("one"))).isEmpty();
    assertThat(store.linked(SCOPE, sha("two"))).isEmpty();
  }

  @Test
  void textThatIsLinkedAgainBelongsToTheLaterEntry() throws Exception {
    CcrStore store = store();
    List<Entry> entries = putMany(store, 2, 100);

    store.link(SCOPE, sha("text"), entries.get(0).id());
    store.link(SCOPE, sha("text"), entries.get(1).id());

    assertThat(store.linked(SCOPE, sha("text"))).contains(entries.get(1).id());
  }

  @Test
  void linksOfTwiceAsManyTextsAsEntriesAreKeptAndOutliveTheirEntries() throws Exception {
    CcrStore store = storeOf(5);
    Entry entry = putMany(store, 1, 100).get(0);
    for (int i = 0; i < 10; i++) {
      store.link(SCOPE, sha("text " + i), entry.id());
    }

    putMany(store, 10, 101);

    assertThat(store.get(SCOPE, entry.id())).isEmpty();
    for (int i = 0; i < 10; i++) {
      assertThat(store.linked(SCOPE, sha("text " + i))).contains(entry.id());
    }
    assertThat(store.mayHaveLinks(SCOPE)).isTrue();
  }

  @Test
  void scopeWithLinkedTextMayHaveLinks() throws Exception {
    CcrStore store = store();
    Entry linked = putMany(store, 1, 100).get(0);
    Entry together = entry("other", noise(31, 100));

    store.link(SCOPE, sha("text"), linked.id());
    store.putLinked("other", together, sha("text"));

    assertThat(store.mayHaveLinks(SCOPE)).isTrue();
    assertThat(store.mayHaveLinks("other")).isTrue();
  }

  @Test
  void entryIsPutTogetherWithTheLinkOfItsText() throws Exception {
    CcrStore store = store();
    Entry entry = entry(SCOPE, noise(28, 100), noise(29, 10));

    store.putLinked(SCOPE, entry, sha("one"));
    store.putLinked(SCOPE, entry, sha("two"));

    assertSame(store.get(SCOPE, entry.id()), entry);
    assertThat(store.linked(SCOPE, sha("one"))).contains(entry.id());
    assertThat(store.linked(SCOPE, sha("two"))).contains(entry.id());
    assertThat(store.linked("other", sha("one"))).isEmpty();
  }

  @Test
  void t30EntryThatIsNotTakenLeavesNoLink() throws Exception {
    CcrStore store = storeOf(2);
    for (Entry pinned : putMany(store, 2, 100)) {
      store.pin(SCOPE, pinned.id(), DAY);
    }
    Entry refused = entry(SCOPE, noise(30, 100));

    assertThatThrownBy(() -> store.putLinked(SCOPE, refused, sha("text")))
        .isInstanceOf(Exception.class);

    assertThat(store.get(SCOPE, refused.id())).isEmpty();
    assertThat(store.linked(SCOPE, sha("text"))).isEmpty();
  }
}
