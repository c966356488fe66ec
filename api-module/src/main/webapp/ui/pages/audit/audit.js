import { get, getKept, query } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { moment, words } from "../../core/format.js";
import { queryOf } from "../../core/router.js";
import { openDialog } from "../../parts/dialog.js";
import { field } from "../../parts/fields.js";
import { empty } from "../../parts/notice.js";
import { filters, pager, searchBox, table, when } from "../../parts/table.js";

/** Who did what, when and from where. Events are only ever added. */
export default async function audit({ signal }) {
  const asked = queryOf();
  const { page, action, actor, from, to } = asked;
  const [list, { data: members }] = await Promise.all([
    get(`/audit-events${query({ page, action, actor, from: start(from), to: end(to) })}`, { signal }),
    getKept("/members?limit=100", { signal }),
  ]);
  const names = new Map(members.map(({ _id, name }) => [_id, name]));
  return {
    title: "Audit log",
    lead: "Who did what, when and from where. Nothing is ever taken out.",
    body: h(".stack",
      filters(searchBox("action", "Action, such as api_key.revoked", action),
        field("Actor", { name: "actor", value: actor, placeholder: "User or key id", optional: false }),
        field("From", { name: "from", type: "date", value: from, optional: false }),
        field("To", { name: "to", type: "date", value: to, optional: false })),
      list.data.length ? table("Events", columns(names), list.data) : empty("search", "Nothing like that happened", "Take a filter away; actions and actors must be given in full."),
      pager(list)),
  };
}

const start = (day) => day && new Date(`${day}T00:00:00`).toISOString();
const end = (day) => day && new Date(new Date(`${day}T00:00:00`).getTime() + 86_400_000).toISOString();

const columns = (names) => [
  { title: "Action", cell: (event) => [h("button.link-button", { type: "button", onclick: () => details(event, names) }, event.action), h("span.sub.mono", event.target)] },
  { title: "By", cell: (event) => who(event, names) },
  { title: "From", cell: (event) => event.address && h("span.mono", event.address) },
  { title: "When", cell: (event) => when(event.at) },
];

const who = ({ actor, actor_kind: kind }, names) => [names.get(actor) ?? words(kind), actor !== kind && h("span.sub.mono", actor)];

function details(event, names) {
  openDialog({ title: event.action },
    h("dl.facts",
      h("dt", "When"), h("dd", moment(event.at)),
      h("dt", "By"), h("dd", who(event, names)),
      h("dt", "What"), h("dd.mono", event.target),
      event.address && [h("dt", "From"), h("dd.mono", event.address)],
      h("dt", "Request"), h("dd.mono", event.request_id),
      h("dt", "Event"), h("dd.mono", event._id),
      Object.entries(event.details).map(([name, value]) => [h("dt", words(name)), h("dd", value)])));
}
