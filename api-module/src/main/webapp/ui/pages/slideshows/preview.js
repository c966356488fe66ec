import { pause, query } from "../../core/api.js";
import { fill, h } from "../../core/dom.js";

const SLIDES = 6;
/** Whoever walks through the templates does not ask for the picture of each. */
const QUIET_MILLIS = 250;
const HINT = "Drawn for your app. The words are written anew for each slideshow; you can change them afterwards.";

/**
 * The six slides of a template with an app in it, as the server draws them.
 *
 * @returns { element, show(app, template) }
 */
export function preview(page) {
  const slides = Array.from({ length: SLIDES }, () => h("i"));
  const strip = h(".strip", { role: "img" }, slides);
  const words = h("figcaption.quiet");
  let leaving = new AbortController();
  page.addEventListener("abort", () => leaving.abort());
  return { element: h("figure.stack.tight", strip, words), show };

  async function show(app, template) {
    leaving.abort();
    leaving = new AbortController();
    const { signal } = leaving;
    strip.setAttribute("aria-label", `The six slides of ${template.name} for ${app.name}`);
    fill(words, HINT);
    slides.forEach(wait);
    try {
      await pause(QUIET_MILLIS, signal);
      const address = addressOf(app, template);
      await loaded(address);
      if (!signal.aborted) {
        slides.forEach((slide, i) => paint(slide, address, i));
      }
    } catch {
      if (!signal.aborted) {
        slides.forEach((slide) => slide.classList.remove("shimmer"));
        fill(words, "There is no preview just now. The slideshow can be made all the same.");
      }
    }
  }
}

/** Another one once the app is changed, so that browsers may keep it. */
const addressOf = (app, { template_key: key }) =>
  `/v0/api/v1/apps/${app._id}/templates/${key}/preview.jpg${query({ of: Date.parse(app.updatedAt) })}`;

async function loaded(address) {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
}

function wait(slide) {
  slide.style.removeProperty("background");
  slide.classList.add("shimmer");
}

/** The picture holds all six side by side. */
function paint(slide, address, place) {
  slide.classList.remove("shimmer");
  slide.style.setProperty("background", `url("${address}") ${(place * 100) / (SLIDES - 1)}% 0 / ${SLIDES * 100}% 100%`);
}
