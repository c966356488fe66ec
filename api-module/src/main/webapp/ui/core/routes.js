/**
 * Every page: its address, the module below pages/ that shows it, and who may open it. The server knows the same addresses
 * (see PageAddresses); all others are not found.
 */
export const ROUTES = [
  ["/", "overview"],
  ["/login", "account/login", { open: true }],
  ["/signup", "account/signup", { open: true }],
  ["/api-keys", "keys/keys", { role: "member" }],
  ["/settings", "settings/settings"],
  ["/settings/api-keys", "keys/keys", { role: "member" }],
  ["/settings/webhooks", "webhooks/webhooks", { role: "member" }],
  ["/settings/team", "team/team"],
  ["/apps", "apps/apps"],
  ["/apps/:id", "apps/app"],
  ["/hooks", "hooks/hooks"],
  ["/slideshows", "slideshows/slideshows"],
  ["/slideshows/new", "slideshows/creator", { role: "member" }],
  ["/slideshows/:id", "slideshows/slideshow"],
  ["/projects", "movies/projects"],
  ["/projects/:id", "movies/project"],
  ["/jobs", "movies/jobs"],
  ["/jobs/new", "movies/editor", { role: "member" }],
  ["/jobs/:id", "movies/job"],
  ["/usage", "plan/usage"],
  ["/billing", "plan/billing"],
  ["/team", "team/team"],
  ["/audit", "audit/audit", { role: "admin" }],
  ["/integrations/webhooks", "webhooks/webhooks", { role: "member" }],
  ["/integrations/webhooks/:id", "webhooks/webhook", { role: "member" }],
  ["/operator/organizations", "operator/organizations", { operator: true }],
  ["/operator/organizations/:id", "operator/organization", { operator: true }],
  ["/operator/plans", "operator/plans", { operator: true }],
  ["/operator/jobs", "operator/tasks", { operator: true }],
  ["/operator/nodes", "operator/nodes", { operator: true }],
];

/** The page at an address with the parts that stand for its colons, or null. */
export function match(path) {
  const parts = segments(path);
  for (const [pattern, module, needs = {}] of ROUTES) {
    const wanted = segments(pattern);
    if (wanted.length === parts.length && wanted.every((word, i) => word === parts[i] || word.startsWith(":"))) {
      const parameters = wanted.flatMap((word, i) => (word.startsWith(":") ? [[word.slice(1), decode(parts[i])]] : []));
      return { module, needs, parameters: Object.fromEntries(parameters) };
    }
  }
  return null;
}

const segments = (path) => path.split("/").filter(Boolean);

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
