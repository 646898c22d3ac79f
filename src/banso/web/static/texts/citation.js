// @ts-check
/** A button that copies the citation; where the browser refuses, the line is marked instead. */

const line = document.querySelector("[data-citation]");
const place = document.querySelector("[data-copy]");

if (line && place instanceof HTMLElement) {
  const said = place.querySelector("[role=status]");
  place.hidden = false;
  place.querySelector("button")?.addEventListener("click", async () => {
    const words = line.textContent ?? "";
    if (said instanceof HTMLElement) {
      said.textContent = (await copied(words)) ? said.dataset.copied ?? "" : mark(said);
    }
  });
}

/** @param {string} words */
async function copied(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false; // no secure connection, or refused
  }
}

/** @param {HTMLElement} said */
function mark(said) {
  if (line) {
    getSelection()?.selectAllChildren(line);
  }
  return said.dataset.selected ?? "";
}
