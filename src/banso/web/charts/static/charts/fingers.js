// Zooming and moving a chart; wheel, drag and pinch. The page itself always stays scrollable: the wheel zooms
// only while the chart has the focus or Ctrl is held, and one finger up or down scrolls.

import { addressOf, load } from "./loading.js";

const DAY = 86_400_000;
const PER_NOTCH = 1.4; // zoom of one notch of a wheel
const A_DRAG = 6; // px below which a press is a click

/** @param {HTMLElement} figure */
function shown(figure) {
  const from = Date.parse(figure.dataset.from);
  return { from, length: Date.parse(figure.dataset.to) - from };
}

/** Where on the canvas, from 0 (left) to 1. @param {HTMLElement} canvas @param {number} x */
function share(canvas, x) {
  const box = canvas.getBoundingClientRect();
  return Math.min(Math.max((x - box.left) / box.width, 0), 1);
}

/** Show `factor` times as few days, keeping the day under `at`. @param {HTMLElement} figure @param {number} factor @param {number} at */
export function zoom(figure, factor, at) {
  const { from, length } = shown(figure);
  const next = Math.max(length / factor, 7 * DAY);
  const begin = from + (length - next) * at;
  load(figure, addressOf(figure, new Date(begin), new Date(begin + next)));
}

/** @param {HTMLElement} figure @param {number} by share of the window */
export function move(figure, by) {
  const { from, length } = shown(figure);
  load(figure, addressOf(figure, new Date(from + by * length), new Date(from + (1 + by) * length)));
}

/** @param {HTMLElement} figure */
export function listenToFingers(figure) {
  listenToWheel(figure);
  /** @type {Map<number, {start: number, now: number}>} */
  const held = new Map();
  let dragged = false;

  figure.addEventListener("pointerdown", (event) => {
    if (!event.target.closest("[data-canvas]") || event.button) return;
    held.set(event.pointerId, { start: event.clientX, now: event.clientX });
    dragged = false;
  });
  figure.addEventListener("pointermove", (event) => {
    const finger = held.get(event.pointerId);
    if (!finger) return;
    finger.now = event.clientX;
    dragged ||= Math.abs(finger.now - finger.start) > A_DRAG;
  });
  figure.addEventListener("pointerup", (event) => {
    if (held.has(event.pointerId) && dragged) settle(figure, [...held.values()]);
    held.clear();
  });
  figure.addEventListener("pointercancel", () => held.clear());
  figure.addEventListener("dragstart", (event) => event.preventDefault());
  figure.addEventListener("click", (event) => {
    if (dragged && event.target.closest("[data-canvas]")) event.preventDefault();
    dragged = false;
  }, true);
}

/** One finger has moved the window, two have zoomed it. @param {HTMLElement} figure @param {{start: number, now: number}[]} fingers */
function settle(figure, fingers) {
  const canvas = figure.querySelector("[data-canvas]");
  const [one, two] = fingers;
  if (!two) {
    move(figure, (one.start - one.now) / canvas.clientWidth);
    return;
  }
  const before = Math.abs(one.start - two.start);
  const after = Math.abs(one.now - two.now);
  if (before && after) zoom(figure, after / before, share(canvas, (one.now + two.now) / 2));
}

/** @param {HTMLElement} figure */
function listenToWheel(figure) {
  let factor = 1;
  let pause = 0;
  figure.addEventListener("wheel", (event) => {
    const canvas = event.target.closest("[data-canvas]");
    if (!canvas || !(event.ctrlKey || canvas.contains(document.activeElement))) return;
    event.preventDefault();
    factor *= event.deltaY < 0 ? PER_NOTCH : 1 / PER_NOTCH;
    clearTimeout(pause);
    pause = setTimeout(() => {
      zoom(figure, factor, share(canvas, event.clientX));
      factor = 1;
    }, 80);
  }, { passive: false });
}
