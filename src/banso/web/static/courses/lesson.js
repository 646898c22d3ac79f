// @ts-check
/** The page of a lesson. Film, text and slides are all there without it; it lets them go together. */

import { followSlides } from "./slides.js";
import { offerSpeeds } from "./speed.js";
import { leadIntoFilm } from "./transcript.js";
import { countWatched, goOn } from "./watched.js";

/** @type {HTMLVideoElement | null} */
const film = document.querySelector("[data-film]");
/** @type {HTMLElement | null} */
const slides = document.querySelector("[data-slides]");

if (slides) {
  followSlides(slides, film);
}
if (film) {
  goOn(film, document);
  countWatched(film, document.querySelector("[data-watched]"));
  offerSpeeds(film, document.querySelector("[data-speeds]"));
  leadIntoFilm(film, document);
}
