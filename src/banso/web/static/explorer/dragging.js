// Events of the chart can be dragged to another month. Only an addition: buttons and keys do the same.

import { ask, page } from "./asking.js";
import { changed } from "./changing.js";

const A_DRAG = 5; // px below which a press is a click
const PAUSE = 60; // ms between two questions while something is dragged

/** One month in px of the screen. @param {HTMLElement} figure */
function monthWidth(figure) {
  const scale = figure.querySelector("svg").getScreenCTM().a;
  const { left, right, months } = figure.dataset;
  return scale * (Number(right) - Number(left)) / Number(months);
}

/** @param {PointerEvent} event */
function heldAt(event) {
  const point = event.target.closest?.('[data-canvas] .point[href^="#event-"]');
  if (!point || event.button) return null;
  const row = document.getElementById(point.getAttribute("href").slice(1));
  const figure = point.closest("figure");
  return row && {
    start: event.clientX, place: row.id.slice("event-".length), month: Number(row.dataset.month),
    last: Number(figure.dataset.months) - 1, width: monthWidth(figure), shown: Number(row.dataset.month),
    stand: page().querySelector("[name=stand]").value, moved: false,
  };
}

export function listenToDrags() {
  let held = null;
  let pause = 0;

  document.addEventListener("pointerdown", (event) => { held = heldAt(event); });
  document.addEventListener("pointermove", (event) => {
    if (!held) return;
    const by = event.clientX - held.start;
    held.moved ||= Math.abs(by) > A_DRAG;
    const month = Math.min(Math.max(held.month + Math.round(by / held.width), 0), held.last);
    if (!held.moved || month === held.shown) return;
    held.shown = month;
    clearTimeout(pause);
    const { place, stand } = held;
    pause = setTimeout(() => ask(changed(`at.${place}.${month}`, stand)), PAUSE);
  });
  let dragged = false;
  document.addEventListener("pointerup", () => { dragged = Boolean(held?.moved); held = null; });
  document.addEventListener("pointercancel", () => { held = null; });
  document.addEventListener("dragstart", (event) => { if (event.target.closest?.("[data-canvas]")) event.preventDefault(); });
  document.addEventListener("click", (event) => {
    if (dragged && event.target.closest("[data-canvas]")) event.preventDefault();
    dragged = false;
  }, true);
}
