package org.viralstack.render.text;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Random texts of the kinds that people and models write, and of some that only attackers do. */
public final class Texts {
  /** Of 61 letters. */
  public static final String LONGEST_WORD =
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter";

  private static final List<String> WORDS =
      List.of(
          "habits",
          "evening",
          "the",
          "I",
          "money",
          "never",
          "Größe",
          "über",
          "façade",
          "naïve",
          "12,99 €",
          "100%",
          "e.g.",
          "co-founder",
          "don’t",
          "«oui»",
          "привет",
          "Ελλάδα",
          "Việt",
          "مرحبا",
          "بالعالم",
          "التطبيق",
          "مُحَمَّد",
          "١٥",
          "שלום",
          "עולם",
          "שָׁלוֹם",
          "नमस्ते",
          "क्षत्रिय",
          "हिन्दी",
          "สวัสดี",
          "ที่นี่",
          "เก้าอี้",
          "ภาษาไทยเขียนติดกัน",
          "こんにちは",
          "日本語の文章です。",
          "「引用」",
          "ガッツリ",
          "안녕하세요",
          "대한민국",
          "你好世界",
          "繁體中文",
          "தமிழ்",
          "తెలుగు",
          "ქართული",
          "አማርኛ",
          "ភាសាខ្មែរ",
          "မြန်မာ");
  private static final List<String> EMOJI =
      List.of(
          "😀",
          "👩🏽‍🚀",
          "🇩🇪",
          "👨‍👩‍👧‍👦",
          "❤️",
          "1️⃣",
          "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
          "🏳️‍🌈",
          "👍🏿",
          "☎️",
          "🧑‍🤝‍🧑",
          "©",
          "™️",
          "🫠",
          "🤷🏻‍♂️");
  private static final List<String> ODD =
      List.of(
          LONGEST_WORD,
          "z\u0301\u0302\u0303\u0304\u0305\u0306a\u0327\u0328\u0323\u0331lgo",
          "a\u0301\u0301\u0301\u0301",
          "﷽",
          "ﷺ",
          "\u200d",
          "\u202eevil",
          "\ud800",
          "\ufffd",
          "\u0301",
          "WWWWWWWWWWWWWWWWWWWW",
          "iiiiiiiiiiiiiiiiiiiiiiiiiiii",
          "----------",
          "…",
          "\n",
          "\t",
          "\u00a0",
          "https://example.com/a/very/long/path?with=parameters&and=more",
          "x\u20dd",
          "ก็็็็",
          "👍🏽👍🏽👍🏽",
          "\u0e33",
          "𝕳𝖊𝖑𝖑𝖔",
          "①②③",
          "★★★★★",
          "→",
          "½",
          "\u1112\u1161\u11ab");

  private Texts() {}

  /** Not blank once cleaned, and not longer than {@code codePoints}. */
  public static Arbitrary<String> upTo(int codePoints) {
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.of(WORDS)),
            Tuple.of(3, Arbitraries.of(EMOJI)),
            Tuple.of(2, Arbitraries.of(ODD)),
            Tuple.of(1, Arbitraries.strings().ofMaxLength(6)));
    return piece
        .list()
        .ofMinSize(1)
        .ofMaxSize(Math.max(1, codePoints / 4))
        .map(pieces -> "a " + String.join(" ", pieces))
        .map(text -> cut(Normalizer.normalize(text, Normalizer.Form.NFC), codePoints));
  }

  private static String cut(String text, int codePoints) {
    return text.codePointCount(0, text.length()) <= codePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints));
  }
}
