const NS = "http://www.w3.org/2000/svg";

/** Drawn on a grid of 24 by 24 with a line of 1.75. */
const PATHS = {
  home: "M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z",
  slides: "M7 4h10v16H7zM3 7v10M21 7v10",
  app: "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z",
  hook: "M4 5h16v11H9l-5 4zM8 9h8M8 12h5",
  project: "M3 6h6l2 2h10v11H3z",
  movie: "M4 5h16v14H4zM10 9v6l5-3z",
  key: "M8.5 20a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM11.7 12.3L20 4M16 8l3 3",
  webhook: "M12 6a3 3 0 1 0-2.5 3L6.5 15M6.5 15a3 3 0 1 0 3 3h6M15.5 18a3 3 0 1 0 .5-3L12.5 8",
  usage: "M4 20V10M10 20V4M16 20v-7M21 20H3",
  billing: "M3 6h18v12H3zM3 10h18M7 15h3",
  team: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-3.5 2.5-6 6-6s6 2.5 6 6M16 4.5a3.5 3.5 0 0 1 0 6M17.5 14.5c2.2.8 3.5 2.8 3.5 5.5",
  audit: "M6 3h9l4 4v14H6zM9 11h7M9 15h7",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4",
  building: "M5 21V4h10v17M15 9h4v12M8 8h4M8 12h4M8 16h4M3 21h18",
  plan: "M4 6h16M4 12h16M4 18h10",
  tasks: "M4 7l1.5 1.5L8 6M4 13l1.5 1.5L8 12M4 19l1.5 1.5L8 18M12 7h8M12 13h8M12 19h8",
  node: "M4 5h16v6H4zM4 13h16v6H4zM8 8h.01M8 16h.01",
  plus: "M12 5v14M5 12h14",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  chevron: "M8 10l4 4 4-4",
  back: "M19 12H5M11 6l-6 6 6 6",
  refresh: "M20 11a8 8 0 1 0-2 6M20 5v6h-6",
  download: "M12 4v11M7 11l5 5 5-5M5 20h14",
  alert: "M12 4l9 16H3zM12 10v4M12 17h.01",
  light: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1 1M17.4 17.4l1 1M5.6 18.4l1-1M17.4 6.6l1-1",
  out: "M10 4H5v16h5M14 8l4 4-4 4M18 12H9",
  search: "M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM20 20l-4.5-4.5",
  play: "M7 4l13 8-13 8z",
};

/** A small picture beside words; screen readers pass over it. */
export function icon(name) {
  const svg = document.createElementNS(NS, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(NS, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
