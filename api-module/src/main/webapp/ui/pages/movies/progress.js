import { pause } from "../../core/api.js";

const TERMINAL = ["done", "failed", "cancelled"];
const RETRY_MILLIS = 3000;

/**
 * Follows a job by the server's events until it ends or the page is left. The browser connects anew by itself and says which event
 * it saw last; what the server refuses for good is asked about in the plain way.
 *
 * @param heard called with each event's data
 */
export function followJob(id, signal, heard) {
  const source = new EventSource(`/v1/jobs/${encodeURIComponent(id)}/progress`);
  signal.addEventListener("abort", () => source.close(), { once: true });
  source.addEventListener("progress", ({ data }) => heard(JSON.parse(data)));
  for (const name of TERMINAL) {
    source.addEventListener(name, ({ data }) => {
      source.close();
      heard(JSON.parse(data));
    });
  }
  source.addEventListener("error", async () => {
    if (source.readyState === EventSource.CLOSED && !signal.aborted) {
      await pause(RETRY_MILLIS, signal).then(() => heard(null), () => {});
    }
  });
}

export const isOver = ({ status }) => TERMINAL.includes(status);
