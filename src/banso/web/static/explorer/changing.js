// The form of the events: which address a button of it asks for.

import { page } from "./asking.js";

/** @param {string} what the change, as the value of a button says it @param {string} [stand] what is changed, if not what is shown */
export function changed(what, stand) {
  const form = page().querySelector("[data-change]");
  const fields = new FormData(form);
  fields.set("do", what);
  if (stand) fields.set("stand", stand);
  return `${form.getAttribute("action")}?${new URLSearchParams(fields)}`;
}
