// @ts-check
/** What is said in the film: each piece leads to its moment, the one that is said now is marked,
 * and words can be found in it. */

/** @param {HTMLVideoElement} film @param {Document} page */
export function leadIntoFilm(film, page) {
  page.addEventListener("click", (event) => {
    const way = event.target instanceof Element ? event.target.closest("[data-seek]") : null;
    if (way instanceof HTMLElement) {
      event.preventDefault();
      film.currentTime = Number(way.dataset.seek);
      film.scrollIntoView({ block: "nearest" });
      film.play();
    }
  });
  const said = page.querySelector("[data-transcript]");
  if (said instanceof HTMLElement) {
    markNow(film, said.querySelector("ol"));
    findWords(said);
  }
}

/** @param {HTMLVideoElement} film @param {HTMLElement} list */
function markNow(film, list) {
  /** @type {HTMLElement[]} */
  const pieces = [...list.querySelectorAll("[data-seek]")];

  film.addEventListener("timeupdate", () => {
    const now = pieces.find(({ dataset }) => {
      return Number(dataset.seek) <= film.currentTime && film.currentTime < Number(dataset.until);
    });
    for (const piece of pieces) {
      piece.toggleAttribute("aria-current", piece === now);
    }
    if (now && !film.paused && !list.matches(":hover, :focus-within")) {
      const row = now.parentElement;
      list.scrollTop = row.offsetTop - list.offsetTop - (list.clientHeight - row.offsetHeight) / 2;
    }
  });
}

/** @param {HTMLElement} said */
function findWords(said) {
  /** @type {HTMLElement} */
  const box = said.querySelector("[data-find]");
  const input = box.querySelector("input");
  /** @type {HTMLElement} */
  const found = box.querySelector("[data-found]");
  /** @type {HTMLElement[]} */
  const pieces = [...said.querySelectorAll("[data-words]")];

  function find() {
    const words = input.value.trim();
    const counts = pieces.map((piece) => mark(piece, words));
    pieces.forEach((piece, n) => {
      piece.closest("li").hidden = words !== "" && counts[n] === 0;
    });
    const places = counts.reduce((sum, count) => sum + count, 0);
    const told = places ? found.dataset.some.replace("{n}", String(places)) : found.dataset.none;
    found.textContent = words ? told : "";
  }

  box.hidden = false;
  input.addEventListener("input", find);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      /** @type {HTMLElement | null} */
      const first = input.value.trim() ? said.querySelector("li:not([hidden]) [data-seek]") : null;
      first?.click();
    }
  });
}

/** @param {HTMLElement} piece @param {string} words @returns {number} how often they are said */
function mark(piece, words) {
  const text = piece.textContent ?? "";
  const [low, wanted] = [text.toLowerCase(), words.toLowerCase()];
  /** @type {(string | HTMLElement)[]} */
  const parts = [];
  let [from, count] = [0, 0];
  for (let at = wanted ? low.indexOf(wanted) : -1; at >= 0; at = low.indexOf(wanted, from)) {
    const marked = document.createElement("mark");
    marked.textContent = text.slice(at, at + wanted.length);
    parts.push(text.slice(from, at), marked);
    from = at + wanted.length;
    count += 1;
  }
  piece.replaceChildren(...parts, text.slice(from));
  return count;
}
