package dev.headroom.text.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Knows the words that stand above what is not part of an article, in the languages pages are most
 * often written in.
 */
final class Labels {
  private static final int LONGEST = 80;
  private static final int REST = 24; // chars that may follow a word cut short

  private static final List<String> STARTS =
      Stream.of(
              "related, read more, read also, read next, also read, more from, more on, more stories,"
                  + " more in, you may also, you might also, recommended, see also:, don't miss,"
                  + " most popular, most read, trending, latest news, latest articles, latest stories,"
                  + " popular posts, recent posts, next article, previous article, explore further,"
                  + " up next, keep reading, share this, share on, newsletter, sign up, subscribe,"
                  + " follow us, like this, about the author, leave a comment, leave a reply, comments,"
                  + " no comments, tags, tagged, filed under, advertisement",
              "mehr zum thema, mehr von, mehr aus, mehr interessantes, lesen sie auch, lesen sie mehr,"
                  + " weiterlesen, auch interessant, das könnte, ähnliche, verwandte, weitere artikel,"
                  + " weitere beiträge, weitere meldungen, weitere nachrichten, weitere themen,"
                  + " passend zum thema, meistgelesen, nächster artikel, vorheriger artikel,"
                  + " die redaktion empfiehlt, teilen, diesen artikel teilen, artikel teilen, teile dies,"
                  + " gefällt mir, schlagworte, schlagwörter, über den autor, kommentare,"
                  + " keine kommentare, kommentar schreiben, schreibe einen kommentar, hinterlasse,"
                  + " zurück zur übersicht, anzeige, werbung",
              "à lire aussi, lire aussi, a lire aussi, sur le même, vous aimerez, partager,"
                  + " articles liés, voir aussi :, abonnez-vous",
              "lea también, lee también, te puede interesar, más noticias, más leídas,"
                  + " noticias relacionadas, artículos relacionados, mira también, relacionad, compartir,"
                  + " temas, comentarios, leia também, leia mais, veja também, saiba mais, compartilhe,"
                  + " notícias relacionadas",
              "leggi anche, articoli correlati, condividi, potrebbe interessarti",
              "lees ook, meer over, gerelateerd",
              "zobacz także, zobacz też, czytaj także, czytaj też, czytaj więcej, przeczytaj także,"
                  + " polecane, podobne, powiązane, reklama")
          .flatMap(list -> Stream.of(list.split(", +")))
          .toList();

  private Labels() {}

  /** Whether a line of text is such a label, or begins with one and says little more. */
  static boolean isLabel(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String words = line.toLowerCase(Locale.ROOT).strip();
    int at = 0;
    while (at < words.length() && !Character.isLetter(words.charAt(at))) {
      at++;
    }
    for (String start : STARTS) {
      int end = at + start.length();
      if (words.startsWith(start, at)
          && (words.length() - end <= REST || !Character.isLetter(words.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
