// @ts-check
/** Slower and faster, by buttons: the browser's own menu hides it, or has none. */

/** @param {HTMLVideoElement} film @param {HTMLElement} box */
export function offerSpeeds(film, box) {
  const buttons = [...box.querySelectorAll("button")];

  function show() {
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(Number(button.value) === film.playbackRate));
    }
  }

  for (const button of buttons) {
    button.addEventListener("click", () => {
      film.playbackRate = Number(button.value);
    });
  }
  film.addEventListener("ratechange", show);
  box.hidden = false;
}
