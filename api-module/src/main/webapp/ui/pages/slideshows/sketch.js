import { h } from "../../core/dom.js";

/** What a template is about in an app's colours: an idea of the first slide, as the words are written only when it is made. */
export function sketch(app, template) {
  const slide = h(".sketch", h("span.sketch-badge", app.name), h("b", template.name), h("span", template.description), h(".sketch-dots", Array.from({ length: 6 }, () => h("i"))));
  const first = app.brand_primary_color ?? "#4f46e5";
  slide.style.setProperty("--first", first);
  slide.style.setProperty("--second", app.brand_secondary_color ?? first);
  slide.style.setProperty("--words", isLight(first) ? "#17181c" : "#ffffff");
  return h("figure.stack.tight", slide, h("figcaption.quiet", "Six slides of 1080 × 1920. The words come from your app and the hook; you can change them afterwards."));
}

/** Whether dark words can be read better than white ones (WCAG's relative luminance). */
function isLight(colour) {
  const [red, green, blue] = [1, 3, 5].map((i) => {
    const part = parseInt(colour.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179;
}
