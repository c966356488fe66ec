/** The plans' features in words. */
export const FEATURES = {
  api_access: "API access with keys",
  apps: "Apps",
  slideshows_per_month: "Slideshows per month",
  hook_refresh: "Finding hooks on demand",
  automatic_hook_refresh: "Finding hooks every day",
  render_minutes_per_month: "Render minutes per month",
  render_minutes_per_day: "Render minutes per day",
  concurrent_jobs: "Render jobs at once",
  seats: "Seats",
  webhooks: "Webhooks",
};

export const featureName = (key) => FEATURES[key] ?? key.replaceAll("_", " ");
