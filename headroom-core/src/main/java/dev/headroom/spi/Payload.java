package dev.headroom.spi;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a compressor sees of a content: the text and what the caller said it is. It knows no
 * question, budget or scope, so that views and addresses cannot depend on them.
 *
 * @param text the content, never altered
 * @param mediaType as the caller gave it, such as {@code application/json}
 * @param name file name or path, such as {@code build/orders.json}
 * @param tool name of the tool whose output this is, such as {@code kubectl_logs}
 */
public record Payload(
    String text, Optional<String> mediaType, Optional<String> name, Optional<String> tool) {

  /** Checks that nothing is null. */
  public Payload {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(tool, "tool");
  }

  /** A payload of which nothing is known but its text. */
  public static Payload of(String text) {
    return new Payload(text, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same hints on another text, as for a part of this payload. */
  public Payload withText(String other) {
    return new Payload(other, mediaType, name, tool);
  }

  /** Extension of the name in lower case without the dot, such as {@code json}; empty if none. */
  public String extension() {
    String file = name.orElse("");
    int dot = file.lastIndexOf('.');
    return dot > Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'))
        ? file.substring(dot + 1).toLowerCase(Locale.ROOT)
        : "";
  }

  /** Whether the caller's media type, parameters aside, is this one (compared in lower case). */
  public boolean isMediaType(String type) {
    String given = mediaType.orElse("");
    int semicolon = given.indexOf(';');
    String bare = (semicolon < 0 ? given : given.substring(0, semicolon)).strip();
    return bare.equalsIgnoreCase(type);
  }
}
