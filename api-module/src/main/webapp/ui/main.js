import { Problem, whenSignedOut, whenWaiting } from "./core/api.js";
import { go, refresh, start } from "./core/router.js";
import { match } from "./core/routes.js";
import { ended, forget, isOperator, may, over, session } from "./core/session.js";
import { listen } from "./core/tabs.js";
import { takeInvitation } from "./core/invitation.js";
import { h } from "./core/dom.js";
import { showAlone, showInside } from "./parts/shell.js";
import { closeDialogs } from "./parts/dialog.js";
import { say } from "./parts/toast.js";
import { pageProblem } from "./parts/notice.js";
import { offerInvitation } from "./pages/account/join.js";

takeInvitation();
addEventListener("hashchange", () => takeInvitation() && refresh());

whenSignedOut(() => {
  ended();
  toSignIn();
});
whenWaiting((seconds) => say(`Your plan's limit of requests is reached; going on in ${seconds} seconds.`, "plain"));
listen((word) => {
  if (word === "signed-out") {
    over();
    toSignIn();
  } else {
    forget();
    refresh();
  }
});
// what a button began and nobody else heard of
addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof Problem) {
    event.preventDefault();
    say(event.reason.message, "bad");
  }
});
addEventListener("pageshow", (event) => event.persisted && location.reload());

function toSignIn() {
  closeDialogs();
  const route = match(location.pathname);
  if (!route?.needs.open) {
    go(`/login?next=${encodeURIComponent(location.pathname + location.search)}`, { replace: true });
  }
}

start(async (path, signal, moved) => {
  document.documentElement.classList.add("loading");
  try {
    await show(path, signal, moved);
  } catch (problem) {
    if (problem.name !== "AbortError" && !signal.aborted) {
      await showProblem(problem);
    }
  }
  if (!signal.aborted) {
    document.documentElement.classList.remove("loading");
  }
});

async function show(path, signal, moved) {
  const route = match(path);
  const loading = route && load(route.module);
  const who = await session();
  if (signal.aborted) {
    return;
  }
  if (!route) {
    showNothing(who);
    return;
  }
  if (route.needs.open && who) {
    go("/", { replace: true });
    return;
  }
  if (!route.needs.open && !who) {
    toSignIn();
    return;
  }
  await open(route, loading, who, signal, moved);
}

/** Begins to load a page's module before anybody knows who asks; what goes wrong is for whoever waits for it. */
function load(module) {
  const loading = import(`./pages/${module}.js`);
  loading.catch(() => {});
  return loading;
}

async function open(route, loading, who, signal, moved) {
  const lack = route.needs.open ? null : lacking(route.needs);
  const page = lack ?? (await shown(route, loading, who, signal));
  if (signal.aborted) {
    return;
  }
  closeDialogs();
  document.title = `${page.title} – ViralStack`;
  if (route.needs.open) {
    showAlone(page, moved);
  } else {
    showInside(page, who, moved);
    offerInvitation(who.user);
  }
}

async function shown(route, loading, who, signal) {
  const { default: page } = await loading;
  return page({ ...route.parameters, session: who, signal });
}

function lacking(needs) {
  if (needs.operator && !isOperator()) {
    return { title: "For the operator", body: h("p.quiet", "This page belongs to the operator of this installation.") };
  }
  if (needs.role && !may(needs.role)) {
    return {
      title: "Not for your role",
      body: h("p.quiet", `This page needs the role ${needs.role} or above. An owner or admin of the organization can change your role.`),
    };
  }
  return null;
}

async function showProblem(problem) {
  const who = await session().catch(() => null);
  const page = { title: problem.status === 404 ? "Not found" : "This did not work", body: pageProblem(problem, refresh) };
  document.title = `${page.title} – ViralStack`;
  if (who) {
    showInside(page, who, true);
  } else {
    showAlone(page, true);
  }
}

function showNothing(who) {
  const page = {
    title: "There is nothing here",
    body: h("p.quiet", "The address may be misspelt. ", h("a", { href: "/" }, "Go to the dashboard")),
  };
  document.title = `${page.title} – ViralStack`;
  (who ? showInside : showAlone)(page, who, true);
}
