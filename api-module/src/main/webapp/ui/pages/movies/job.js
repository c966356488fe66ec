import { get, pause, post, remove } from "../../core/api.js";
import { fill, h } from "../../core/dom.js";
import { bytes, clock, moment, plural, words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { go } from "../../core/router.js";
import { may } from "../../core/session.js";
import { confirmed } from "../../parts/dialog.js";
import { menuItem, rowMenu } from "../../parts/menu.js";
import { badge, notice, problemNotice } from "../../parts/notice.js";
import { say } from "../../parts/toast.js";
import { followJob, isOver } from "./progress.js";

const RETRY_MILLIS = 3000;

/** One movie: its progress as it is rendered, then the movie itself, or the scene that failed. */
export default async function job({ id, signal }) {
  const moving = h(".stack");
  const standing = h(".stack");
  const actions = h(".actions");
  const context = { signal, job: await get(`/v1/jobs/${id}`, { signal }) };
  /** What moves stands apart, so that no button is replaced under a finger and nothing opened closes again. */
  context.advance = () => fill(moving, result(context.job), scenes(context.job));
  context.fail = (problem) => fill(moving, problemNotice(problem));
  context.render = () => {
    context.advance();
    fill(standing, warnings(context.job), facts(context.job), source(context.job));
    fill(actions, actionsFor(context));
  };
  context.render();
  if (!isOver(context.job)) {
    follow(context);
  }
  return {
    title: context.job.payload?.movie?.title ?? context.job.jobId,
    back: { href: "/jobs", text: "Render jobs" },
    actions: [actions],
    body: h(".stack", moving, standing),
  };
}

function follow(context) {
  const { job: { jobId }, signal } = context;
  followJob(jobId, signal, async (event) => {
    if (event && !isOver(event)) {
      const changed = event.status !== context.job.status;
      Object.assign(context.job, event);
      return (changed ? context.render : context.advance)();
    }
    try {
      context.job = await asked(jobId, signal);
    } catch (problem) {
      return problem.name === "AbortError" || context.fail(problem);
    }
    context.render();
    return isOver(context.job) || follow(context);
  });
}

/** The job as it stands, however long the server is away; never, once the page is left. */
async function asked(jobId, signal) {
  for (;;) {
    try {
      return await get(`/v1/jobs/${jobId}`, { signal });
    } catch (problem) {
      if (problem.name === "AbortError" || (problem.status >= 400 && problem.status < 500)) {
        throw problem;
      }
      await pause(RETRY_MILLIS, signal);
    }
  }
}

function actionsFor(context) {
  const { job: shown } = context;
  const again = may("member") && shown.payload?.movie;
  return [
    !isOver(shown) && may("member") && h("button.button", { type: "button", onclick: () => cancel(context) }, "Cancel"),
    shown.outputUrl && h("a.button.primary", { href: shown.outputUrl, download: "" }, icon("download"), "Download MP4"),
    again && h("a.button", { href: `/jobs/new?from=${shown.jobId}` }, "Edit a copy"),
    isOver(shown) && may("member") && rowMenu("More for this movie", [menuItem("Delete", () => discard(shown), { picture: "close", danger: true })]),
  ];
}

async function cancel(context) {
  try {
    context.job = await post(`/v1/jobs/${context.job.jobId}/cancel`);
    say("The movie is cancelled; its minutes are given back.");
  } catch (problem) {
    say(problem.message, "bad");
    context.job = await get(`/v1/jobs/${context.job.jobId}`);
  }
  context.render();
}

async function discard(shown) {
  const done = await confirmed({
    title: "Delete this movie?",
    text: "Its files go with it.",
    action: "Delete movie",
    deed: () => remove(`/v1/jobs/${shown.jobId}`),
  });
  if (done) {
    await go("/jobs");
  }
}

function result(shown) {
  switch (shown.status) {
    case "done":
      return shown.outputUrl
        ? h("video.player", { controls: true, preload: "metadata", playsinline: true, poster: shown.thumbnailUrl, src: shown.outputUrl, "aria-label": "The movie" })
        : notice("info", h("p", "The files of this movie are no longer kept."));
    case "failed":
      return notice("bad", h("p", h("b", "The movie could not be rendered. "), shown.error ?? ""), h("p", "Its minutes are given back."));
    case "cancelled":
      return notice("info", h("p", "The movie was cancelled; its minutes are given back."));
    default:
      return h("section.panel", { "aria-busy": "true" },
        h(".panel-head", h("h2", shown.phase ? words(shown.phase) : "Waiting for its turn"), h("b.figures", `${Math.round((shown.progress ?? 0) * 100)} %`)),
        h("progress.meter", { max: 1, value: shown.progress ?? 0, "aria-label": "Progress" }));
  }
}

/** The scene that failed is named in the error; all others are counted. */
function scenes({ children, error }) {
  if (!children?.total) {
    return null;
  }
  const failed = /on ([A-Za-z0-9_.-]+)\s*$/.exec(error ?? "")?.[1];
  return h("section.panel", h("h2", plural(children.total, "part")),
    h(".tags",
      children.succeeded > 0 && badge("done", `${children.succeeded} done`),
      children.running > 0 && badge("running", `${children.running} running`),
      children.queued > 0 && badge("queued", `${children.queued} waiting`),
      children.failed > 0 && badge("failed", `${children.failed} failed`)),
    failed && h("p", "Failed scene: ", h("code", failed)));
}

const warnings = ({ warnings: all = [] }) =>
  all.length > 0 && notice("warn", h("p", h("b", "Not everything was used.")), h("ul.bullets", all.map((one) => h("li", one))));

function facts(shown) {
  const media = shown.mediaData;
  return h("section.panel", h(".panel-head", h("h2", "Job"), badge(shown.status)),
    h("dl.facts",
      h("dt", "Id"), h("dd.mono", shown.jobId),
      shown.payload?.projectId && [h("dt", "Project"), h("dd", h("a", { href: `/projects/${encodeURIComponent(shown.payload.projectId)}` }, shown.payload.projectId))],
      media && [h("dt", "Movie"), h("dd", `${clock(media.duration)}, ${media.width} × ${media.height}, ${bytes(media.fileSize)}`)],
      h("dt", "Submitted"), h("dd", moment(shown.createdAt)),
      h("dt", "Changed"), h("dd", moment(shown.updatedAt))));
}

const source = ({ payload }) =>
  payload?.movie && h("details.panel.source", h("summary", h("h2", "JSON")),
    h("pre.block", { tabindex: "0", "aria-label": "The movie as JSON" }, JSON.stringify(payload.movie, null, 2)));
