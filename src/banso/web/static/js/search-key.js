// @ts-check
/**
 * The key "/" leads to the search field. A single key can get in the way of voice control,
 * so the footer lets everyone turn it off on their own device (WCAG 2.1.4), where there are keys.
 */

const KEY = "/";
const REMEMBERED_AS = "banso.search-key";

/** @param {Document} page */
export function watchSearchKey(page) {
  const field = /** @type {HTMLInputElement | null} */ (page.querySelector("[data-search]"));
  const box = /** @type {HTMLInputElement | null} */ (page.querySelector("[data-search-key]"));
  if (!field || !box) return;

  box.checked = localStorage.getItem(REMEMBERED_AS) !== "off";
  box.addEventListener("change", () => {
    localStorage.setItem(REMEMBERED_AS, box.checked ? "on" : "off");
  });
  const label = box.closest("[hidden]");
  if (label instanceof HTMLElement) label.hidden = matchMedia("(hover: none)").matches;

  page.addEventListener("keydown", (event) => {
    if (!box.checked || !leadsToSearch(event)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/**
 * Typing stays typing: in a field, with a modifier, or while a word is being converted to kanji.
 *
 * @param {KeyboardEvent} event
 * @returns {boolean}
 */
export function leadsToSearch(event) {
  if (event.key !== KEY || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target;
  return !(target instanceof Element && target.closest("input, textarea, select, [contenteditable]"));
}
