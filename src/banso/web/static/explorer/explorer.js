// The explorable chart: each change asks the server for the new stand. Everything works without this, page by page.

import { ask, page } from "./asking.js";
import { changed } from "./changing.js";
import { listenToDrags } from "./dragging.js";
import { listenToKeys } from "./keys.js";

const WORTH_ASKING = 24; // px that the width must differ before the chart is drawn anew

/** Draw as wide as the room is; remember it for the next page. */
function fitWidth() {
  const figure = page().querySelector("figure");
  const room = Math.min(Math.max(Math.floor(figure.querySelector("[data-canvas]").clientWidth), 320), 1600);
  if (!room || document.documentElement.classList.contains("projected")) return;
  document.cookie = `chart_width=${room}; path=/; max-age=31536000; SameSite=Lax`;
  if (Math.abs(room - Number(figure.dataset.width)) >= WORTH_ASKING) ask(location.href, { remember: false });
}

function watchWidth() {
  let pause = 0;
  new ResizeObserver(() => {
    clearTimeout(pause);
    pause = setTimeout(fitWidth, 150);
  }).observe(page());
}

function showWhatNeedsAScript() {
  page().querySelectorAll("[data-copy]").forEach((each) => { each.hidden = !navigator.clipboard; });
  page().querySelectorAll("[data-fullscreen]").forEach((each) => { each.hidden = !document.fullscreenEnabled; });
}

/** @param {HTMLElement} button */
async function copy(button) {
  await navigator.clipboard.writeText(document.getElementById("explorer-link").value);
  page().querySelector("[data-said]").textContent = button.dataset.copied;
}

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
  const link = event.target.closest("a[data-part]");
  if (link) {
    event.preventDefault();
    ask(link.href);
  } else if (event.target.closest("[data-copy]")) {
    copy(event.target.closest("[data-copy]"));
  } else if (event.target.closest("[data-fullscreen]")) {
    document.documentElement.requestFullscreen();
  }
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-change]") || !event.submitter) return;
  event.preventDefault();
  ask(changed(event.submitter.value));
});
window.addEventListener("popstate", () => ask(location.href, { remember: false }));
page().addEventListener("explorer:put", showWhatNeedsAScript);

showWhatNeedsAScript();
listenToDrags();
listenToKeys();
watchWidth();
