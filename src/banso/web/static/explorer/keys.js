// Keys: arrows walk along the chart, with Shift they move its events; in the large view they turn the steps.

import { showSentence, walk } from "../charts/points.js";
import { ask, page } from "./asking.js";
import { changed } from "./changing.js";

const STEPS = { ArrowRight: "after", PageDown: "after", " ": "after", ArrowLeft: "before", PageUp: "before" };
const MOVES = { ArrowRight: "later", ArrowLeft: "earlier", Delete: "remove" };

/** @param {KeyboardEvent} event */
function onChart(event) {
  const figure = event.target.closest("[data-canvas]");
  const place = event.target.getAttribute("href")?.match(/^#event-(\d+)$/)?.[1];
  const move = place && (event.shiftKey || event.key === "Delete") && MOVES[event.key];
  if (move) ask(changed(`${move}.${place}`));
  else if (event.shiftKey || !walk(figure, event.key)) return;
  event.preventDefault();
}

/** @param {KeyboardEvent} event */
function inLargeView(event) {
  if (event.key === "Escape" && !document.fullscreenElement) location.assign(page().querySelector("[data-leave]").href);
  const step = page().querySelector(`[data-step="${STEPS[event.key]}"]`);
  if (!step || event.key === " " && event.target !== document.body) return;
  event.preventDefault();
  ask(step.href);
}

export function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest(".point")) onChart(event);
    else if (document.documentElement.classList.contains("projected")) inLargeView(event);
  });
  for (const kind of ["focusin", "pointerover"]) {
    page().addEventListener(kind, (event) => {
      const point = event.target.closest("[data-canvas] .point");
      if (point) showSentence(page(), point);
    });
  }
}
