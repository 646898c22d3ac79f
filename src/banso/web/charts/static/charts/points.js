// The points of a chart: one of them is a stop of the tabulator, arrow keys walk to the others.

/** @param {HTMLElement} figure @returns {SVGAElement[]} */
function pointsOf(figure) {
  return [...figure.querySelectorAll(".point")];
}

/**
 * Walk along the life.
 * @param {HTMLElement} figure
 * @param {string} key
 * @returns {boolean} whether the key meant a walk
 */
export function walk(figure, key) {
  const points = pointsOf(figure);
  const at = points.indexOf(document.activeElement);
  if (at < 0) return false;
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: points.length - 1 }[key];
  if (to === undefined) return false;
  stopAt(figure, points[Math.min(Math.max(to, 0), points.length - 1)]);
  return true;
}

/** Focus a point and make it the stop of the tabulator. @param {HTMLElement} figure @param {SVGAElement} point */
export function stopAt(figure, point) {
  for (const each of pointsOf(figure)) each.setAttribute("tabindex", each === point ? "0" : "-1");
  point.focus({ preventScroll: false });
}

/** The point whose day is nearest. @param {HTMLElement} figure @param {string} day */
export function nearest(figure, day) {
  const wanted = Date.parse(day);
  const away = (point) => Math.abs(Date.parse(point.dataset.day) - wanted);
  return pointsOf(figure).reduce((best, point) => (best && away(best) <= away(point) ? best : point), null);
}

/** @param {HTMLElement} figure @param {SVGAElement | null} point */
export function showSentence(figure, point) {
  if (!point) return;
  figure.querySelector("[data-sentence]").textContent = point.querySelector("title").textContent;
}

/** Where the focused point stands in the window, from 0 (left) to 1; else the middle. @param {HTMLElement} figure */
export function placeOfFocus(figure) {
  const day = figure.contains(document.activeElement) && document.activeElement.dataset.day;
  if (!day) return 0.5;
  const from = Date.parse(figure.dataset.from);
  const place = (Date.parse(day) - from) / (Date.parse(figure.dataset.to) - from);
  return Math.min(Math.max(place, 0), 1);
}
