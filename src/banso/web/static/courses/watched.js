// @ts-check
/**
 * Tells the office which seconds of the film really ran, and goes on where it was left.
 * The browser itself keeps count (`played`): what was jumped over is not in it.
 */

const EVERY = 10_000; // milliseconds between two reports while the film runs
const NEAR_THE_EDGE = 5; // seconds: whoever stopped there begins anew

/** @param {number} moment @returns {number} tenths of a second are enough */
function tenths(moment) {
  return Math.round(moment * 10) / 10;
}

/** @param {HTMLVideoElement} film @returns {number[][]} pieces of the film that ran */
export function played(film) {
  return Array.from({ length: film.played.length }, (_, n) => [
    tenths(film.played.start(n)),
    tenths(film.played.end(n)),
  ]);
}

/** @param {HTMLVideoElement} film @param {HTMLFormElement} form */
export function countWatched(film, form) {
  let told = "[]";

  /** @returns {FormData | null} what has not been told yet */
  function news() {
    const pieces = JSON.stringify(played(film));
    if (pieces === told) {
      return null;
    }
    told = pieces;
    const report = new FormData(form);
    report.set("pieces", pieces);
    report.set("position", String(film.ended ? 0 : tenths(film.currentTime)));
    return report;
  }

  async function report() {
    const body = news();
    if (!body) {
      return;
    }
    try {
      const answer = await fetch(form.action, { method: "POST", body, keepalive: true });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      show(form, await answer.json());
    } catch {
      told = "[]"; // everything is told once more the next time; told twice, it counts once
    }
  }

  function leave() {
    const body = news();
    if (body) {
      navigator.sendBeacon(form.action, body);
    }
  }

  setInterval(() => film.paused || report(), EVERY);
  film.addEventListener("pause", report);
  film.addEventListener("ended", report);
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => document.hidden && leave());
}

/** @param {HTMLFormElement} form @param {{words: string, learnt: boolean}} progress */
function show(form, progress) {
  form.querySelector("[data-watched-words]").textContent = progress.words;
  /** @type {HTMLElement} */
  const learnt = form.querySelector("[data-learnt-words]");
  if (progress.learnt && !learnt.textContent) {
    learnt.textContent = learnt.dataset.words;
  }
}

/** @param {HTMLVideoElement} film @param {ParentNode} page */
export function goOn(film, page) {
  const place = Number(film.dataset.position);
  /** @type {HTMLElement} */
  const words = page.querySelector("[data-going-on]");

  function move() {
    if (place > NEAR_THE_EDGE && place < film.duration - NEAR_THE_EDGE) {
      film.currentTime = place;
      words.hidden = false;
    }
  }

  page.querySelector("[data-from-begin]").addEventListener("click", () => {
    film.currentTime = 0;
    words.hidden = true;
    film.play();
  });
  if (film.readyState >= HTMLMediaElement.HAVE_METADATA) {
    move();
  } else {
    film.addEventListener("loadedmetadata", move, { once: true });
  }
}
