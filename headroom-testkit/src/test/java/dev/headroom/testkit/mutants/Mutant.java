package dev.headroom.testkit.mutants;

import dev.headroom.Content;
import dev.headroom.Expansion;
import dev.headroom.Handle;
import dev.headroom.Retrieval;
import dev.headroom.Scope;
import dev.headroom.Selection;
import dev.headroom.TokenCounters;
import dev.headroom.Tokens;
import dev.headroom.spi.TokenCount;
import dev.headroom.testkit.Observed;
import dev.headroom.testkit.Subject;
import java.util.HashMap;
import java.util.Map;

/** An engine that behaves but for what a test overrides. */
class Mutant implements Subject {
  private final Subject real;
  private final Map<String, String> alteredTexts = new HashMap<>();
  private final Map<String, String> contents = new HashMap<>();

  Mutant(Subject real) {
    this.real = real;
  }

  Observed altered(Content content, Observed result) {
    return content.text().isEmpty() ? result : result.withGaps(result.gaps());
  }

  /** Lets an altered text still expand to what the real one came from. */
  Observed remembered(Observed before, Observed after) {
    alteredTexts.put(after.text(), before.text());
    return recounted(after);
  }

  Observed remembered(String content, Observed after) {
    contents.put(after.text(), content);
    return recounted(after);
  }

  private static Observed recounted(Observed after) {
    TokenCount count = TokenCount.exact(TokenCounters.o200k().count(after.text()));
    return after.withTokens(new Tokens(after.tokens().counter(), after.tokens().before(), count));
  }

  @Override
  public Observed compress(Content content) {
    if (alteredTexts.containsKey(content.text()) || contents.containsKey(content.text())) {
      Observed unchanged = real.compress(Content.of("ours"));
      return unchanged.withText(content.text());
    }
    return altered(content, real.compress(content));
  }

  @Override
  public Expansion expand(String text, Scope scope) {
    if (contents.containsKey(text)) {
      return Expansion.exact(contents.get(text));
    }
    return real.expand(alteredTexts.getOrDefault(text, text), scope);
  }

  @Override
  public Retrieval retrieve(Handle handle, Selection selection) {
    return real.retrieve(handle, selection);
  }
}
