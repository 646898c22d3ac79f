// @ts-check
/**
 * Hands a chosen file over as soon as it is chosen, so that an upload of hours survives what
 * happens on the way. Without this, the file goes with the form in one go.
 */

import { Refused, sendInPieces } from "./pieces.js";

const MEGABYTE = 2 ** 20;

/** @param {ParentNode} part a page, or what was put into one */
export function watchFiles(part) {
  for (const field of part.querySelectorAll("[data-handing]")) {
    if (field instanceof HTMLElement) watch(field);
  }
}

/** @param {HTMLElement} field */
function watch(field) {
  const choice = /** @type {HTMLInputElement} */ (field.querySelector("[type=file]"));
  const form = choice.form;
  let turn = 0; // a file chosen later takes the place of the one under way
  let busy = false;
  /** @type {HTMLElement | null} */
  let saveAfter = null;

  async function begin() {
    const file = choice.files?.[0];
    if (!file) return;
    const mine = ++turn;
    busy = true;
    const done = await handOver(file, field, () => mine === turn);
    if (mine !== turn) return;
    busy = false;
    choice.value = ""; // or it would be sent a second time with the form
    if (done && saveAfter) form?.requestSubmit(saveAfter);
    saveAfter = null;
  }

  choice.addEventListener("change", begin);
  begin(); // chosen before this was here
  form?.addEventListener("submit", (event) => {
    if (!busy) return;
    event.preventDefault();
    saveAfter = event.submitter;
    say(field, field.dataset.waiting);
  });
  window.addEventListener("beforeunload", (event) => {
    if (busy) event.preventDefault();
  });
}

/**
 * @param {File} file
 * @param {HTMLElement} field
 * @param {() => boolean} wanted
 */
async function handOver(file, field, wanted) {
  const { begin = "", kind = "", ...words } = field.dataset;
  const token = /** @type {HTMLInputElement} */ (
    field.closest("form")?.elements.namedItem("csrfmiddlewaretoken")
  ).value;
  const tell = (/** @type {number} */ sent) => show(field, sent, file.size);
  say(field, "");
  try {
    const kept = await sendInPieces(file, { begin, kind, token, wanted, tell });
    if (!kept || !wanted()) return false;
    const key = /** @type {HTMLInputElement} */ (field.querySelector("[data-handing-key]"));
    key.value = kept.document;
    say(field, words.kept?.replace("{name}", kept.name));
    return true;
  } catch (problem) {
    const why = problem instanceof Refused && problem.message;
    if (wanted()) say(field, why || words.cut, "field__mistake");
    return false;
  } finally {
    if (wanted()) show(field, 0, 0);
  }
}

/**
 * @param {HTMLElement} field
 * @param {string} [words] what is also read aloud
 * @param {string} [look]
 */
function say(field, words = "", look = "") {
  const place = field.querySelector("[role=status]");
  if (place) Object.assign(place, { textContent: words, className: look });
}

/** @param {HTMLElement} field @param {number} sent @param {number} size 0: nothing under way */
function show(field, sent, size) {
  const percent = size ? Math.floor((100 * sent) / size) : 0;
  const progress = field.querySelector("progress");
  const words = field.querySelector("[data-handing-sent]");
  if (!progress || !words) return;
  Object.assign(progress, { hidden: !size, value: percent });
  const form = sent < size ? field.dataset.sending : field.dataset.checking;
  /** @type {Record<string, number>} */
  const said = { sent: Math.floor(sent / MEGABYTE), size: Math.round(size / MEGABYTE), percent };
  words.textContent = size
    ? (form ?? "").replace(/\{(\w+)\}/g, (_, name) => String(said[name]))
    : "";
}
