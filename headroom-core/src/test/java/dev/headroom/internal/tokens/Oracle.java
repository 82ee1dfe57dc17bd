package dev.headroom.internal.tokens;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import java.nio.charset.StandardCharsets;

/** Our counters, each with jtokkit's answer to the same question. */
enum Oracle {
  O200K(BpeTokenCounter.o200k(), EncodingType.O200K_BASE),
  CL100K(BpeTokenCounter.cl100k(), EncodingType.CL100K_BASE);

  final BpeTokenCounter counter;
  private final EncodingType type;

  Oracle(BpeTokenCounter counter, EncodingType type) {
    this.counter = counter;
    this.type = type;
  }

  /**
   * What jtokkit counts for the text as it goes over the wire. Its o200k turns a lone surrogate
   * into a question mark itself; its cl100k expects text without any.
   */
  int count(String text) {
    byte[] wire = text.getBytes(StandardCharsets.UTF_8);
    return Registry.SHARED
        .getEncoding(type)
        .countTokensOrdinary(new String(wire, StandardCharsets.UTF_8));
  }

  private static final class Registry {
    static final EncodingRegistry SHARED = load();

    /** jtokkit's own assertions make it quadratic; tests run with assertions on. */
    private static EncodingRegistry load() {
      Encoding.class
          .getClassLoader()
          .setPackageAssertionStatus(Encodings.class.getPackageName(), false);
      return Encodings.newLazyEncodingRegistry();
    }
  }
}
