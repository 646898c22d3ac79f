// Ask the server for another stand and put it in place, keeping the focus and what is unfolded.

import { nearest, stopAt } from "../charts/points.js";

let asked = new AbortController();

/** @returns {HTMLElement} */
export function page() {
  return document.querySelector("[data-explorer]");
}

/**
 * The newest question wins; where the answer does not come, the plain link still works.
 * @param {string} address
 * @param {{remember?: boolean}} [how] whether the address of the answer goes into the bar
 */
export async function ask(address, { remember = true } = {}) {
  asked.abort();
  asked = new AbortController();
  page().setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { headers: { "HX-Request": "true" }, signal: asked.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    put(new DOMParser().parseFromString(await answer.text(), "text/html"));
    page().removeAttribute("aria-busy");
    if (remember) remembered(answer.headers);
  } catch (trouble) {
    if (trouble.name !== "AbortError") location.assign(address);
  }
}

/** @param {Headers} headers */
function remembered(headers) {
  const [push, replace] = [headers.get("HX-Push-Url"), headers.get("HX-Replace-Url")];
  if (push && push !== location.pathname + location.search) history.pushState(null, "", push);
  if (replace) history.replaceState(null, "", replace);
}

/** @param {Document} fresh */
function put(fresh) {
  const held = focusHeld();
  const hadForm = document.getElementById("event-form");
  const opened = [...page().querySelectorAll("details")].map((each) => each.open);
  for (const part of page().querySelectorAll("[data-swap]")) {
    const now = fresh.querySelector(`[data-swap="${part.dataset.swap}"]`);
    if (part.innerHTML !== now.innerHTML) part.replaceChildren(...now.childNodes); // or the same words are read aloud again
  }
  page().querySelectorAll("details").forEach((each, i) => { each.open = opened[i] || each.contains(page().querySelector("[autofocus]")); });
  page().querySelector("[data-said]").textContent = fresh.querySelector("[data-said]").textContent;
  const form = document.getElementById("event-form");
  if (form && !hadForm) form.querySelector("select").focus();
  else held();
  page().dispatchEvent(new CustomEvent("explorer:put"));
}

/** How to give the focus back. @returns {() => void} */
function focusHeld() {
  const had = document.activeElement;
  if (!had || !page().contains(had)) return () => {};
  const point = had.closest(".point");
  if (point) return () => backToPoint(point.getAttribute("href"), point.dataset.day);
  const next = () => page().querySelector("[autofocus]") ?? document.getElementById("add-trouble");
  return () => (document.getElementById(had.id) ?? next())?.focus();
}

/** @param {string} href @param {string} day */
function backToPoint(href, day) {
  const figure = page().querySelector("[data-canvas]");
  const same = href.startsWith("#event-") && figure.querySelector(`.point[href="${href}"]`);
  const point = same || nearest(figure, day);
  if (point) stopAt(figure, point);
}
