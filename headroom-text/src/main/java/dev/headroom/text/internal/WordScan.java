package dev.headroom.text.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Lists of words, all looked for in one pass over a text. The case of ASCII letters does not
 * matter, and all chars beyond ASCII count as the same. Searches for one word after the other, a
 * hundred and more for each line, were most of the cost of judging a line. Immutable, thread-safe.
 */
final class WordScan {
  /*
   * The automaton of Aho and Corasick (Efficient string matching, 1975), its failure links worked
   * into the table: one step for each char. A state has a bit for each list of which a word ends
   * there. Chars that stand in no word share a class, so that the table stays small.
   */

  private static final int CLASS_BITS = 6;
  private static final int CLASSES = 1 << CLASS_BITS;
  private static final int BEYOND_ASCII = CLASSES - 1;
  private static final int MAX_LISTS = Long.SIZE;

  private final String[][] lists;
  private final byte[] classes = new byte[128];
  private final char[] next;
  private final long[] ends;

  /**
   * A scan for these lists.
   *
   * @param lists of words, none empty, in lower case
   */
  WordScan(String[]... lists) {
    if (lists.length > MAX_LISTS) {
      throw new IllegalArgumentException(lists.length + " lists, at most " + MAX_LISTS);
    }
    List<int[]> trie = new ArrayList<>(List.of(new int[CLASSES]));
    List<Long> bits = new ArrayList<>(List.of(0L));
    int known = 0;
    for (int list = 0; list < lists.length; list++) {
      for (String word : lists[list]) {
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
          char c = word.charAt(i);
          if (c < classes.length && classes[c] == 0) {
            classes[c] = (byte) ++known;
          }
          int follower = trie.get(state)[classOf(c)];
          if (follower == 0) {
            follower = trie.size();
            trie.get(state)[classOf(c)] = follower;
            trie.add(new int[CLASSES]);
            bits.add(0L);
          }
          state = follower;
        }
        bits.set(state, bits.get(state) | 1L << list);
      }
    }
    if (known >= BEYOND_ASCII || trie.size() > Character.MAX_VALUE) {
      throw new IllegalArgumentException(known + " chars in " + trie.size() + " states");
    }
    for (char c = 'A'; c <= 'Z'; c++) {
      classes[c] = classes[c - 'A' + 'a'];
    }
    this.lists = lists.clone();
    this.next = new char[trie.size() << CLASS_BITS];
    this.ends = bits.stream().mapToLong(b -> b).toArray();
    link(trie);
  }

  /** Fills the table, breadth first, so that what a state fails to is complete before it. */
  private void link(List<int[]> trie) {
    int[] failsTo = new int[trie.size()];
    Queue<Integer> open = new ArrayDeque<>(List.of(0));
    while (!open.isEmpty()) {
      int state = open.remove();
      ends[state] |= ends[failsTo[state]];
      for (int c = 0; c < CLASSES; c++) {
        int follower = trie.get(state)[c];
        int otherwise = state == 0 ? 0 : next[failsTo[state] << CLASS_BITS | c];
        next[state << CLASS_BITS | c] = (char) (follower == 0 ? otherwise : follower);
        if (follower != 0) {
          failsTo[follower] = otherwise;
          open.add(follower);
        }
      }
    }
  }

  private int classOf(char c) {
    return c < classes.length ? classes[c] : BEYOND_ASCII;
  }

  /** The bit that says of a list, which is the very one given, that a word of it was found. */
  long bit(String[] list) {
    for (int i = 0; i < lists.length; i++) {
      if (lists[i] == list) {
        return 1L << i;
      }
    }
    throw new IllegalArgumentException("this list is not looked for");
  }

  /** The bits of the lists of which a word stands in the text. */
  long in(String text) {
    long found = 0;
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      state = next[state << CLASS_BITS | classOf(text.charAt(i))];
      found |= ends[state];
    }
    return found;
  }
}
