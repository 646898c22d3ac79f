// @ts-check
/** One slide at a time: the one that belongs to the film's moment, or the one stepped to by hand. */

/** @param {HTMLElement} section @param {HTMLVideoElement | null} film */
export function followSlides(section, film) {
  /** @type {HTMLElement[]} */
  const slides = [...section.querySelectorAll("[data-slide]")];
  /** @type {[number, number][]} */
  const times = JSON.parse(section.dataset.times ?? "[]");
  /** @type {HTMLElement} */
  const frame = section.querySelector(".slides");
  /** @type {HTMLButtonElement | null} */
  const follow = section.querySelector("[data-follow]");
  let shown = 0;

  /** @param {number} number counted from 0 */
  function show(number) {
    shown = Math.min(Math.max(number, 0), slides.length - 1);
    slides.forEach((slide, n) => slide.classList.toggle("slide--shown", n === shown));
    for (const step of section.querySelectorAll("[data-step]")) {
      const beyond = shown + Number(step.getAttribute("data-step"));
      step.setAttribute("aria-disabled", String(beyond < 0 || beyond >= slides.length));
    }
  }

  /** @param {boolean} on */
  function setFollowing(on) {
    follow?.setAttribute("aria-pressed", String(on));
    frame.setAttribute("aria-live", on ? "off" : "polite"); // not read aloud into the film
  }

  function toMoment() {
    const now = times.filter(([begin]) => begin <= film.currentTime).at(-1);
    if (now && follow?.getAttribute("aria-pressed") === "true" && now[1] - 1 !== shown) {
      show(now[1] - 1);
    }
  }

  section.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.dataset.step) {
      setFollowing(false);
      show(shown + Number(button.dataset.step));
    } else if (button && button === follow) {
      setFollowing(follow.getAttribute("aria-pressed") !== "true");
      toMoment();
    }
  });
  frame.classList.add("slides--one");
  /** @type {HTMLElement} */ (section.querySelector("[data-steps]")).hidden = false;
  show(0);
  if (film && follow) {
    setFollowing(true);
    film.addEventListener("timeupdate", toMoment);
    film.addEventListener("seeked", toMoment);
  }
}
