import { h } from "../../core/dom.js";
import { words } from "../../core/format.js";
import { badge } from "../../parts/notice.js";
import { when } from "../../parts/table.js";

/** Slideshows as their first slides. */
export const slideshowGrid = (shows) => h("ul.shows", shows.map((show) => h("li", card(show))));

function card(show) {
  const [first] = show.slides;
  return h("a.show", { href: `/slideshows/${show._id}` },
    h(".show-picture", first?.url
      ? h("img", { src: first.url, alt: "", loading: "lazy", width: 1080, height: 1920 })
      : h("span.quiet", show.status === "FAILED" ? "No pictures" : "In the making")),
    h(".show-words",
      h("b", first?.text ?? words(show.template_key)),
      h("span.row.spread", h("span.quiet", when(show.createdAt)), badge(show.status))));
}
