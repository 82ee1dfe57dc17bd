package dev.headroom;

import dev.headroom.internal.mark.Markers;
import dev.headroom.spi.Format;
import dev.headroom.spi.Span;
import dev.headroom.spi.Units;
import dev.headroom.spi.View;
import dev.headroom.spi.View.Origin;
import java.io.IOException;
import java.util.Optional;

/**
 * Proves what a view says of itself before anything of it leaves: the content itself is compared, a
 * fold is read back from its text alone by the way that {@code expand} takes. Thread-safe.
 */
final class Verifier {
  private final Formats formats;

  Verifier(Formats formats) {
    this.formats = formats;
  }

  /** What a view's text gives when read back. */
  enum Proof {
    /** The content, byte for byte, and {@code expand} will see it so. */
    BYTES,
    /** Its values. */
    VALUES,
    /** It is a view without a way back. */
    NONE,
    /** It is not what it says. */
    BROKEN
  }

  /** Whether units and origin of a view for this content hold. */
  boolean isSound(View view, String content) {
    return proof(view, content) != Proof.BROKEN && !writesMarkers(view, content);
  }

  /** Whether the text holds more marker-shaped text than the content does. */
  boolean writesMarkers(View view, String content) {
    if (view.text().equals(content)) {
      return false;
    }
    int shown = Markers.find(view.text()).length;
    return shown > 0 && shown > Markers.find(content).length;
  }

  /** What reading the view's text back gives. */
  Proof proof(View view, String content) {
    if (!unitsHold(view, content)) {
      return Proof.BROKEN;
    }
    if (view.origin() instanceof Origin.Same) {
      return view.text().equals(content) ? Proof.BYTES : Proof.BROKEN;
    }
    if (view.origin() instanceof Origin.Folded folded) {
      return formats
          .named(folded.format())
          .map(format -> readBack(format, view.text(), content))
          .orElse(Proof.BROKEN);
    }
    return view.origin() instanceof Origin.Joined joined ? joined(joined, content) : Proof.NONE;
  }

  /** Whether all parts say that they give back bytes; what they say is not proven here. */
  boolean saysBytes(Origin.Joined joined) {
    return joined.parts().stream().allMatch(this::saysBytes);
  }

  /** Whether a part says that it gives back bytes. */
  boolean saysBytes(View part) {
    if (part.origin() instanceof Origin.Folded folded) {
      return formats.named(folded.format()).filter(f -> f.bytesExact(part.text())).isPresent();
    }
    return part.origin() instanceof Origin.Same
        || part.origin() instanceof Origin.Joined joined && saysBytes(joined);
  }

  private Proof joined(Origin.Joined joined, String content) {
    Proof least = Proof.BYTES;
    int at = 0;
    for (int i = 0; i < joined.parts().size(); i++) {
      Span slice = joined.slices().get(i);
      if (slice.start() != at || slice.end() > content.length()) {
        return Proof.BROKEN;
      }
      at = slice.end();
      Proof proof = proof(joined.parts().get(i), slice.of(content));
      least = proof.compareTo(least) > 0 ? proof : least;
    }
    return at == content.length() ? least : Proof.BROKEN;
  }

  private Proof readBack(Format format, String text, String content) {
    boolean exact = format.bytesExact(text);
    Optional<Format> reader = formats.reading(text);
    boolean found = reader.isPresent() && reader.get() == format;
    if (exact && !found || !exact && reader.isPresent() && !found) {
      return Proof.BROKEN;
    }
    try {
      Sinks.Comparing sink = new Sinks.Comparing(exact ? content : canonical(format, content));
      formats.decode(format, text, sink);
      if (!sink.isComplete()) {
        return Proof.BROKEN;
      }
      return exact ? Proof.BYTES : Proof.VALUES;
    } catch (IOException | RuntimeException e) {
      return Proof.BROKEN;
    }
  }

  private static String canonical(Format format, String content) throws IOException {
    StringBuilder out = new StringBuilder(content.length());
    format.canonical(content, out);
    return out.toString();
  }

  /**
   * The builder checked order and nesting against the text it was given; here that text is known to
   * be this one, cuts fall between code points, and sources lie in the content.
   */
  private static boolean unitsHold(View view, String content) {
    Units units = view.units();
    boolean same = view.origin() instanceof Origin.Same;
    if (units.size() > 0 && same && units.sourced()) {
      return false;
    }
    boolean sourced = same || units.sourced();
    for (int u = 0; u < units.size(); u++) {
      boolean inside =
          units.end(u) <= view.text().length() && sourced && units.sourceEnd(u) <= content.length();
      if (!inside
          || splitsPair(view.text(), units.start(u))
          || splitsPair(view.text(), units.end(u))) {
        return false;
      }
    }
    return true;
  }

  private static boolean splitsPair(String text, int index) {
    return index > 0
        && index < text.length()
        && Character.isLowSurrogate(text.charAt(index))
        && Character.isHighSurrogate(text.charAt(index - 1));
  }
}
