package dev.headroom.langchain4j;

import java.util.Locale;

/**
 * What was saved, in tokens by the engine's counter, net of what the saving costs. It is
 * understated: a result is counted once, when it is first sent, though every later request of its
 * conversation sends it again; the retrieval tool's schema is counted with every request.
 *
 * @param unchanged texts that were left as they were
 * @param lossless texts that were folded
 * @param recoverable texts in which something was left out
 * @param tokensBefore of all these texts as they came
 * @param tokensAfter of all these texts as they went, markers included
 * @param retrievals calls of the retrieval tool
 * @param retrievalTokens of their arguments and answers
 * @param requests that carried the retrieval tool
 * @param schemaTokens of the retrieval tool's name, description and schema in these requests
 */
public record SavingsReport(
    long unchanged,
    long lossless,
    long recoverable,
    long tokensBefore,
    long tokensAfter,
    long retrievals,
    long retrievalTokens,
    long requests,
    long schemaTokens) {

  /** Tokens saved less tokens spent; negative if the saving cost more than it gave. */
  public long netTokens() {
    return tokensBefore - tokensAfter - retrievalTokens - schemaTokens;
  }

  /** {@link #netTokens()} as a share of the tokens before: at most 1.0, below 0.0 for a loss. */
  public double netSavings() {
    return tokensBefore == 0 ? 0.0 : (double) netTokens() / tokensBefore;
  }

  /** One line for a log. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d texts (%d unchanged, %d lossless, %d recoverable): %d -> %d tokens; %d retrievals took"
            + " %d, the tool's schema in %d requests %d; net %d tokens, %.1f %% saved",
        unchanged + lossless + recoverable,
        unchanged,
        lossless,
        recoverable,
        tokensBefore,
        tokensAfter,
        retrievals,
        retrievalTokens,
        requests,
        schemaTokens,
        netTokens(),
        100 * netSavings());
  }
}
