import { h } from "../core/dom.js";
import { number } from "../core/format.js";

const NEARLY = 0.8;

/** A bar that tells how much of something is used; without a limit it says so. */
export function meter(label, used, reserved, limit, note) {
  const all = used + reserved;
  const part = limit === null ? 0 : limit === 0 ? 1 : Math.min(1, all / limit);
  const bar = h("progress.meter", { max: 1, value: part, "aria-label": label });
  if (limit !== null && part >= NEARLY) {
    bar.classList.add(part >= 1 ? "full" : "nearly");
  }
  return h(".usage",
    h(".usage-head", h("b", label), h("span.figures", limit === null ? `${number(all)} · unlimited` : `${number(all)} of ${number(limit)}`)),
    limit === null ? null : bar,
    note && h("p.quiet", note),
    reserved > 0 && h("p.quiet", `${number(reserved)} of these are being worked on.`));
}
