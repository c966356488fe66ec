import { h } from "../../core/dom.js";
import { moment } from "../../core/format.js";
import { openDialog } from "../../parts/dialog.js";
import { badge } from "../../parts/notice.js";
import { table } from "../../parts/table.js";

const COLUMNS = [
  { title: "Try", cell: (attempt) => String(attempt.number) },
  { title: "At", cell: (attempt) => moment(attempt.at) },
  { title: "Took", cell: (attempt) => `${attempt.duration_ms} ms` },
  { title: "Answer", cell: (attempt) => [String(attempt.response_status ?? attempt.error), attempt.response_body && h("span.sub.mono", attempt.response_body)] },
];

/** Everything about one call: what was sent, and every answer. */
export function showDelivery(delivery) {
  openDialog({ title: delivery.event, wide: true },
    h("dl.facts", h("dt", "State"), h("dd", badge(delivery.status)),
      h("dt", "webhook-id"), h("dd.mono", delivery.message_id),
      delivery.replay_of && [h("dt", "Repeats"), h("dd.mono", delivery.replay_of)]),
    delivery.attempts.length ? table("Tries", COLUMNS, delivery.attempts) : h("p.quiet", "Not tried yet."),
    h("h3", "Body"), h("pre.block", { tabindex: "0", "aria-label": "Body" }, JSON.stringify(delivery.payload, null, 2)));
}
