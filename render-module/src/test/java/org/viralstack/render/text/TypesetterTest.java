package org.viralstack.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.viralstack.render.Style;
import org.viralstack.render.font.Typefaces;

class TypesetterTest {
  private static final Box PLACE = new Box(100, 200, 800, 600);

  @Test
  void shortTextGetsTheLargestSize() {
    assertThat(set("Hi", Locale.ENGLISH).size()).isEqualTo(124);
  }

  @Test
  void longerTextIsSmaller() {
    assertThat(set("word ".repeat(40).strip(), Locale.ENGLISH).size()).isLessThan(90);
  }

  @Test
  void wordTooWideForALineIsHyphenatedAndKeepsItsLetters() {
    String word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter";
    TextBlock block = set(word, Locale.GERMAN);
    assertThat(block.lines()).hasSizeGreaterThan(1);
    assertThat(String.join("", texts(block))).isEqualTo(word);
    assertThat(block.size()).isGreaterThanOrEqualTo(40);
  }

  @Test
  void thaiBreaksBetweenWords() {
    assertThat(texts(set("ภาษาไทยไม่มีช่องว่างระหว่างคำ", Locale.forLanguageTag("th"), 420)))
        .contains("ภาษาไทย");
  }

  @Test
  void japaneseLinesNeitherBeginWithAFullStopNorBreakPhrases() {
    List<String> lines = texts(set("毎日少しずつ続けることが一番大切です。", Locale.JAPANESE, 700));
    assertThat(lines).noneMatch(line -> line.startsWith("。"));
    assertThat(lines).anyMatch(line -> line.endsWith("大切です。"));
  }

  @Test
  void linesAreOfSimilarLength() {
    List<String> lines = texts(set("one two three four five six seven", Locale.ENGLISH));
    int longest = lines.stream().mapToInt(String::length).max().orElseThrow();
    assertThat(lines).allMatch(line -> line.length() >= longest / 2);
  }

  @Test
  void emojiSequenceIsOnePicture() {
    assertThat(texts(set("Go 👩🏽‍🚀!", Locale.ENGLISH))).containsExactly("Go \ufffc!");
  }

  @Test
  void arabicLettersJoin() {
    TextBlock block = set("مرحبا", Locale.forLanguageTag("ar"));
    assertThat(block.lines()).hasSize(1);
    double separate =
        "مرحبا"
            .chars()
            .mapToDouble(letter -> set(Character.toString(letter), Locale.ROOT).bounds().width())
            .sum();
    assertThat(block.bounds().width()).isLessThan(separate);
  }

  @Test
  void hebrewRunsFromRightToLeft() {
    TextBlock block = set("שלום 😀", Locale.forLanguageTag("he"));
    Box emoji = block.emoji().getFirst().box();
    assertThat(emoji.right()).isLessThan(block.contours().getBounds2D().getMinX());
  }

  @Test
  void lineBreaksOfTheTextStay() {
    assertThat(texts(set("first\nsecond", Locale.ENGLISH))).containsExactly("first", "second");
  }

  private static TextBlock set(String text, Locale language) {
    return set(text, language, PLACE.width());
  }

  private static TextBlock set(String text, Locale language, double width) {
    TextStyle style =
        new TextStyle(Typefaces.headline(Style.VIVID, language), 124, 40, 1.1, Alignment.LEFT, 0);
    return new Typesetter(language).set(text, style, PLACE.withWidth(width));
  }

  private static List<String> texts(TextBlock block) {
    return block.lines().stream().map(TextBlock.Line::text).toList();
  }
}
