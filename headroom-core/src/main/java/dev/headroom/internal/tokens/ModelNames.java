package dev.headroom.internal.tokens;

import java.util.List;
import java.util.Locale;

/** Tells the family of a model from its name, as providers, gateways and clouds write it. */
public final class ModelNames {
  /** Which tokenizer a family of models has, as far as it is known. */
  public enum Family {
    /** Has {@code o200k_base}. */
    O200K,
    /** Has {@code cl100k_base}. */
    CL100K,
    /** Claude up to generation 4.6. */
    CLAUDE,
    /** Claude after generation 4.6, or of a generation that the name does not say. */
    CLAUDE_LATER,
    /** A tokenizer of its own that cannot be had here, and that nobody measured here. */
    UNMEASURED,
    /** The name says nothing. */
    UNKNOWN
  }

  /*
   * Prefixes, the first that fits decides; tiktoken's model.py is the source for OpenAI's. A prefix
   * fits if no letter or digit continues its last word, so that gpt-4 is not gpt-4o; gpt-4.1 and
   * what may come after it need an entry of their own.
   */
  private static final List<String> O200K =
      List.of(
          "gpt-4o", "gpt-4.1", "gpt-4.5", "gpt-5", "gpt-oss", "chatgpt", "codex", "o1", "o3", "o4");

  private static final List<String> CL100K =
      List.of(
          "gpt-4",
          "gpt-3.5",
          "gpt-35",
          "text-embedding-3",
          "text-embedding-ada-002",
          "davinci-002",
          "babbage-002");

  private static final List<String> UNMEASURED =
      List.of(
          "gemini",
          "gemma",
          "llama",
          "mistral",
          "mixtral",
          "codestral",
          "ministral",
          "devstral",
          "magistral",
          "pixtral",
          "qwen",
          "qwq",
          "deepseek",
          "grok",
          "command",
          "nova",
          "kimi",
          "glm",
          "phi");

  private ModelNames() {}

  /**
   * The family of a model: {@code gpt-4o-mini-2024-07-18}, {@code openai/gpt-5}, {@code
   * ft:gpt-4o:team::id} and {@code us.anthropic.claude-3-haiku-20240307-v1:0} are all understood.
   */
  public static Family family(String modelName) {
    String name = modelName.strip().toLowerCase(Locale.ROOT);
    name = name.substring(name.lastIndexOf('/') + 1);
    if (name.startsWith("ft:")) {
      name = name.substring(3);
    }
    if (name.equals("o200k_base") || startsWithAny(name, O200K)) {
      return Family.O200K;
    }
    if (name.equals("cl100k_base") || (startsWithAny(name, CL100K) && !name.startsWith("gpt-4."))) {
      return Family.CL100K;
    }
    int claude = name.indexOf("claude");
    if (claude >= 0) {
      return claudeFamily(name.substring(claude));
    }
    for (int dot = -1; ; ) { // clouds put vendor and region in front: us.meta.llama3-8b
      String rest = name.substring(dot + 1);
      for (String prefix : UNMEASURED) {
        if (rest.startsWith(prefix)) {
          return Family.UNMEASURED;
        }
      }
      dot = name.indexOf('.', dot + 1);
      if (dot < 0) {
        return Family.UNKNOWN;
      }
    }
  }

  private static boolean startsWithAny(String name, List<String> prefixes) {
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)
          && (name.length() == prefix.length()
              || !Character.isLetterOrDigit(name.charAt(prefix.length())))) {
        return true;
      }
    }
    return false;
  }

  /** Reads the generation: 3.5 in claude-3-5-sonnet-20241022, 4 in claude-opus-4-20250514. */
  private static Family claudeFamily(String name) {
    int major = -1;
    for (String word : name.split("[-.@:_]", -1)) {
      boolean number = !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
      if (major < 0) {
        if (number && word.length() <= 2) {
          major = Integer.parseInt(word);
        }
        continue;
      }
      int minor = number && word.length() <= 2 ? Integer.parseInt(word) : 0;
      return major < 4 || (major == 4 && minor <= 6) ? Family.CLAUDE : Family.CLAUDE_LATER;
    }
    return major >= 0 && major <= 4 ? Family.CLAUDE : Family.CLAUDE_LATER;
  }
}
