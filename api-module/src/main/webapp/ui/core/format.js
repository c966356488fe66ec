const numbers = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const money = new Intl.NumberFormat("en", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
const days = new Intl.DateTimeFormat("en", { dateStyle: "medium" });
const moments = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "medium" });
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const languages = new Intl.DisplayNames("en", { type: "language", fallback: "code" });
const STEPS = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60]];

export const number = (value) => numbers.format(value);
export const price = (value) => money.format(value);
export const day = (text) => days.format(new Date(text));
export const moment = (text) => moments.format(new Date(text));

/** "pt-BR" as "Brazilian Portuguese". */
export function language(tag) {
  try {
    return languages.of(tag);
  } catch {
    return tag;
  }
}

/** "3 minutes ago", "in 2 days". */
export function ago(text, now = Date.now()) {
  const seconds = Math.round((new Date(text) - now) / 1000);
  const [unit, size] = STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return Math.abs(seconds) < 10 ? "just now" : relative.format(Math.trunc(seconds / size), unit);
}

/** With one full stop at its end, whether it came with one or not. */
export const sentence = (text) => `${text.replace(/[.\s]+$/, "")}.`;

/** "SLIDES_PER_MONTH" and "slides_per_month" as "Slides per month". */
export function words(name) {
  const text = name.replaceAll(/[_.-]/g, " ").toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const plural = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

export function bytes(size) {
  const unit = size >= 1e6 ? ["MB", 1e6] : ["kB", 1e3];
  return `${number(Math.round((size / unit[1]) * 10) / 10)} ${unit[0]}`;
}

/** 2.5 seconds as "2.5 s", 75.2 seconds as "1:15". */
export function clock(seconds) {
  if (seconds < 60) {
    return `${number(Math.round(seconds * 10) / 10)} s`;
  }
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
