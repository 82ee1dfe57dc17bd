package dev.headroom.internal.tokens;

import com.knuddels.jtokkit.api.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Reads a vocabulary from the class path, out of jtokkit's own artifact. Never touches the network.
 *
 * <p>A line of the file is a token in Base64, a space and its rank; ranks ascend from 0.
 */
final class VocabularyLoader {
  private static final byte[] SIXTETS = sixtets();

  private VocabularyLoader() {}

  /**
   * Loads a vocabulary; 50 to 150 ms in a fresh JVM.
   *
   * @throws IllegalStateException if jtokkit's artifact does not hold it, or not in the known form
   * @throws UncheckedIOException if reading fails
   */
  static Vocabulary load(String name) {
    String resource = "/com/knuddels/jtokkit/" + name + ".tiktoken";
    try (InputStream in = Encoding.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource + " on the class path; it is in jtokkit");
      }
      return parse(resource, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static Vocabulary parse(String resource, byte[] file) {
    int tokens = 0;
    for (byte b : file) {
      if (b == '\n') {
        tokens++;
      }
    }
    Vocabulary vocabulary = new Vocabulary(tokens);
    byte[] token = new byte[Vocabulary.LONGEST_TOKEN_BYTES + 2];
    int at = 0;
    for (int rank = 0; rank < tokens; rank++) {
      int length = 0;
      while (file[at] != ' ') {
        int bits =
            (SIXTETS[file[at]] << 18)
                | (SIXTETS[file[at + 1]] << 12)
                | (SIXTETS[file[at + 2]] << 6)
                | SIXTETS[file[at + 3]];
        token[length] = (byte) (bits >>> 16);
        token[length + 1] = (byte) (bits >>> 8);
        token[length + 2] = (byte) bits;
        length += file[at + 2] == '=' ? 1 : file[at + 3] == '=' ? 2 : 3;
        at += 4;
      }
      int number = 0;
      for (at++; file[at] != '\n'; at++) {
        number = number * 10 + file[at] - '0';
      }
      at++;
      if (number != rank || length == 0) {
        throw new IllegalStateException(resource + " has another form than known, rank=" + rank);
      }
      vocabulary.add(rank, token, 0, length);
    }
    return vocabulary;
  }

  private static byte[] sixtets() {
    byte[] sixtets = new byte[128];
    Arrays.fill(sixtets, (byte) 0);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) {
      sixtets[alphabet.charAt(i)] = (byte) i;
    }
    return sixtets;
  }
}
