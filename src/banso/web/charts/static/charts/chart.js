// A living chart: points that can be walked along, a window that can be zoomed and moved.
// All of it is a comfort on top of plain links. One chart is one `figure[data-chart]`.

import { keepWidth, load } from "./loading.js";
import { listenToFingers, move, zoom } from "./fingers.js";
import { placeOfFocus, showSentence, walk } from "./points.js";

const STEP_OF_KEY = { "+": "in", ";": "in", "-": "out", "0": "whole" };
const STEP_WITH_SHIFT = { ArrowLeft: "earlier", ArrowRight: "later" };

/** One step closer, further, earlier or later; quick steps add up. @param {HTMLElement} figure @param {string} step */
function take(figure, step) {
  if (step === "in") zoom(figure, 2, placeOfFocus(figure));
  else if (step === "out") zoom(figure, 1 / 2, placeOfFocus(figure));
  else if (step === "earlier") move(figure, -1 / 4);
  else if (step === "later") move(figure, 1 / 4);
  else load(figure, figure.querySelector(`[data-step="${step}"]`).href);
}

/** @param {HTMLElement} figure @param {KeyboardEvent} event */
function onKey(figure, event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const step = event.shiftKey && STEP_WITH_SHIFT[event.key] ? STEP_WITH_SHIFT[event.key] : STEP_OF_KEY[event.key];
  if (step) {
    event.preventDefault();
    take(figure, step);
  } else if (walk(figure, event.key)) {
    event.preventDefault();
  }
}

/** @param {HTMLElement} figure */
function wire(figure) {
  if (figure.dataset.wired) return;
  figure.dataset.wired = "yes";
  figure.addEventListener("keydown", (event) => {
    if (event.target.closest("[data-canvas], [data-step]")) onKey(figure, event);
  });
  figure.addEventListener("click", (event) => {
    const step = event.target.closest("[data-step]");
    if (!step || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    take(figure, step.dataset.step);
  });
  for (const kind of ["focusin", "pointerover"]) {
    figure.addEventListener(kind, (event) => showSentence(figure, event.target.closest(".point")));
  }
  listenToFingers(figure);
  keepWidth(figure);
}

/** Charts in a part of the page, or the part itself if it is one. @param {HTMLElement | Document} part */
function wireAll(part) {
  if (part instanceof HTMLElement && part.matches("[data-chart]")) wire(part);
  part.querySelectorAll("[data-chart]").forEach(wire);
}

wireAll(document);
document.addEventListener("htmx:load", (event) => wireAll(event.target));
