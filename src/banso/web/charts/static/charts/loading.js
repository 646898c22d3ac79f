// Ask the server for another window of the chart and put it in place, keeping the focus.

import { nearest, stopAt } from "./points.js";

/** @type {WeakMap<HTMLElement, AbortController>} */
const asking = new WeakMap();
const WORTH_ASKING = 24; // px that the width must differ before the chart is drawn anew

/**
 * @param {HTMLElement} figure
 * @param {string} address
 */
export async function load(figure, address) {
  asking.get(figure)?.abort();
  const asked = new AbortController();
  asking.set(figure, asked);
  const url = new URL(address, location.href);
  expect(figure, url);
  url.searchParams.set("width", String(roomOf(figure)));
  figure.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, { headers: { "HX-Request": "true" }, signal: asked.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    put(figure, new DOMParser().parseFromString(await answer.text(), "text/html"));
    figure.removeAttribute("aria-busy");
  } catch (trouble) {
    if (trouble.name === "AbortError") return; // a newer question is on its way
    location.assign(address); // the plain link still works, or says what is wrong
  }
}

/** Take the window as given at once, so that quick steps add up. @param {HTMLElement} figure @param {URL} url */
function expect(figure, url) {
  figure.dataset.from = url.searchParams.get("from") ?? figure.dataset.from;
  figure.dataset.to = url.searchParams.get("to") ?? figure.dataset.to;
}

/** @param {HTMLElement} figure @param {Document} page */
function put(figure, page) {
  const fresh = page.querySelector("[data-chart]");
  if (!fresh) throw new Error("no chart in the answer");
  const held = document.activeElement;
  const day = held?.closest?.(".point")?.dataset.day;
  const id = figure.contains(held) ? held.id : "";
  const opened = [...figure.querySelectorAll("details")].map((each) => each.open);
  Object.assign(figure.dataset, fresh.dataset);
  figure.replaceChildren(...fresh.children);
  figure.querySelectorAll("details").forEach((each, i) => { each.open = opened[i] ?? false; });
  const point = day && nearest(figure, day);
  if (point) stopAt(figure, point);
  else if (id) document.getElementById(id)?.focus();
}

/** The address of a window. @param {HTMLElement} figure @param {Date} from @param {Date} to */
export function addressOf(figure, from, to) {
  const day = (date) => date.toISOString().slice(0, 10);
  return `${figure.dataset.url}?from=${day(from)}&to=${day(to)}`;
}

/** @param {HTMLElement} figure */
function roomOf(figure) {
  return Math.floor(figure.querySelector("[data-canvas]").clientWidth);
}

/** Draw anew when the room has become another; remember it for the next page. @param {HTMLElement} figure */
export function keepWidth(figure) {
  let pause = 0;
  new ResizeObserver(() => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      const room = roomOf(figure);
      if (!room) return;
      document.cookie = `chart_width=${room}; path=/; max-age=31536000; SameSite=Lax`;
      const drawn = Number(figure.dataset.width);
      if (Math.abs(Math.max(room, 320) - drawn) < WORTH_ASKING || drawn >= 1600 && room >= 1600) return;
      load(figure, addressOf(figure, new Date(figure.dataset.from), new Date(figure.dataset.to)));
    }, 150);
  }).observe(figure);
}
