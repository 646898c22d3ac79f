// @ts-check
/**
 * The running sheet ticks between two answers of the server, and hears the keys of a keyboard
 * or a presenter's remote control. The state lives on the server: a reload loses nothing, and
 * without this the same buttons work and the timetable stands still.
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** @type {Record<string, string>} */
const KEYS = {
  ArrowRight: "next",
  PageDown: "next",
  ArrowLeft: "before",
  PageUp: "before",
  " ": "hold",
};

const sheet = document.querySelector("[data-sheet]");
if (sheet instanceof HTMLElement) keep(sheet);

/** @param {HTMLElement} sheet */
function keep(sheet) {
  let clock = read(sheet);
  setInterval(() => clock && show(sheet, clock), SECOND / 4);
  sheet.addEventListener("htmx:afterSwap", () => {
    clock = read(sheet);
    hush(true);
  });
  for (const mishap of ["htmx:sendError", "htmx:responseError"]) {
    sheet.addEventListener(mishap, () => hush(false));
  }
  sheet.addEventListener("keydown", press);
  sheet.focus({ preventScroll: true });
  offerFullScreen(sheet);
}

/**
 * What the server said, and how far this computer's clock is from the server's.
 *
 * @param {HTMLElement} sheet
 */
function read(sheet) {
  const said = sheet.querySelector("[data-clock]");
  if (!(said instanceof HTMLElement)) return null;
  const { now = "", ends = "", toCome = "0", over = "" } = said.dataset;
  const told = Date.parse(now);
  return {
    apart: told - Date.now(),
    heldAt: said.hasAttribute("data-paused") ? told : null,
    ends: Date.parse(ends),
    toCome: Number(toCome) * SECOND,
    over,
  };
}

/**
 * @param {HTMLElement} sheet
 * @param {NonNullable<ReturnType<typeof read>>} clock
 */
function show(sheet, clock) {
  const now = Date.now() + clock.apart;
  const step = clock.ends - (clock.heldAt ?? now);
  const whole = Math.max(step, 0) + clock.toCome;
  write(sheet, "[data-step-left]", asTime(Math.max(step, 0)));
  write(sheet, "[data-whole-left]", asTime(whole));
  write(sheet, "[data-end-at]", onTheWall(now + whole));
  write(sheet, "[data-over-words]", step <= -SECOND ? clock.over.replace("{time}", asTime(-step)) : "");
  for (const hours of sheet.querySelectorAll("[data-after]")) {
    const begins = now + Math.max(step, 0) + Number(hours.getAttribute("data-after")) * SECOND;
    const lasts = Number(hours.getAttribute("data-lasts")) * SECOND;
    hours.textContent = `${onTheWall(begins)}–${onTheWall(begins + lasts)}`;
  }
}

/**
 * @param {HTMLElement} sheet
 * @param {string} where
 * @param {string} words
 */
function write(sheet, where, words) {
  const place = sheet.querySelector(where);
  if (place && place.textContent !== words) place.textContent = words;
}

/** @param {number} time */
function asTime(time) {
  const seconds = Math.floor(time / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** @param {number} moment */
function onTheWall(moment) {
  const there = new Date(Math.round(moment / MINUTE) * MINUTE);
  return there.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Tokyo" });
}

/** @param {KeyboardEvent} event */
function press(event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const meant = KEYS[event.key];
  const onAControl = event.target instanceof Element && event.target.closest("button, a, summary, input");
  if (!meant || (event.key === " " && onAControl)) return;
  const button = document.querySelector(`[data-sheet] [data-key="${meant}"]`);
  event.preventDefault();
  if (button instanceof HTMLButtonElement && !event.repeat) button.click();
}

/** @param {boolean} reached */
function hush(reached) {
  const words = document.querySelector("[data-unreachable]");
  if (words instanceof HTMLElement) words.hidden = reached;
}

/** @param {HTMLElement} sheet */
function offerFullScreen(sheet) {
  const button = document.querySelector("[data-full-screen]");
  if (!(button instanceof HTMLButtonElement) || !document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await sheet.requestFullscreen();
    sheet.focus({ preventScroll: true });
  });
}
