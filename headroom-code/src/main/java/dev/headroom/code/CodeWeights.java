package dev.headroom.code;

import dev.headroom.code.Outline.Part;
import dev.headroom.code.Outline.Visibility;
import dev.headroom.spi.Weights;

/**
 * How gladly each part is kept. Signatures of what others may use come first, then their
 * documentation, then bodies: short ones, branching ones and those that handle errors before long
 * plain ones; licences and code that was commented out go first of all.
 */
final class CodeWeights {
  private static final byte INTERNAL_MEMBER = 80;
  private static final byte PRIVATE_MEMBER = 54;
  private static final byte CONSTANT = 88;
  private static final byte TASK = 70;
  private static final byte IMPORTS = 20;
  private static final byte DATA = 22;
  private static final byte REMARK = 16;
  private static final byte COMMENTED_OUT = 2;

  private CodeWeights() {}

  static byte of(String text, Part part) {
    return switch (part.kind()) {
      case HEADER ->
          Comments.isLicence(text, part.start(), part.end()) ? Weights.NOISE : comment(text, part);
      case COMMENT -> comment(text, part);
      case REMARK -> Comments.isCode(text, part.start(), part.end()) ? COMMENTED_OUT : REMARK;
      case DOC -> pick(part.visibility(), 74, 62, 34);
      case DOC_REST -> pick(part.visibility(), 44, 32, 14);
      case IMPORTS -> IMPORTS;
      case MEMBER -> pick(part.visibility(), Weights.MUST, INTERNAL_MEMBER, PRIVATE_MEMBER);
      case CONSTANT -> CONSTANT;
      case BODY, STATEMENT -> body(text, part);
      case DATA -> DATA;
      case FIELDS -> pick(part.visibility(), 60, 56, 54);
    };
  }

  private static byte comment(String text, Part part) {
    if (Comments.isTask(text, part.start(), part.end())) {
      return TASK;
    }
    return Comments.isCode(text, part.start(), part.end()) ? COMMENTED_OUT : Weights.LOW;
  }

  private static byte body(String text, Part part) {
    int lines = 1 + Chars.breaks(text, part.start(), part.end());
    int weight = pick(part.visibility(), 38, 34, 30);
    if (lines <= 8) {
      weight += 6;
    } else if (lines > 60) {
      weight -= lines > 150 ? 12 : 7;
    }
    BodyWords words = BodyWords.of(text, part.start(), part.end());
    weight += Math.min(6, words.branches());
    weight += words.errors() ? 5 : 0;
    return (byte) Math.min(weight, PRIVATE_MEMBER - 1);
  }

  private static byte pick(Visibility visibility, int open, int internal, int closed) {
    return (byte)
        switch (visibility) {
          case PUBLIC -> open;
          case INTERNAL -> internal;
          case PRIVATE -> closed;
        };
  }
}
