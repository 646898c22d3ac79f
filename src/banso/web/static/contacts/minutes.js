/**
 * Shows in the empty field of the minutes what the office assumes for the chosen mode.
 * Without JavaScript the sentence beside the field says that something is assumed.
 */

const form = document.querySelector("[data-usual-minutes]");

/** @returns {string} the usual minutes of what is chosen now; nothing while no mode is chosen */
function usual() {
  const usualMinutes = JSON.parse(form.dataset.usualMinutes);
  const chosen = new FormData(form);
  return String(usualMinutes[`${chosen.get("mode")} ${chosen.get("reached")}`] ?? "");
}

function show() {
  form.elements.namedItem("minutes").placeholder = usual();
}

if (form) {
  form.addEventListener("change", show);
  show();
}
