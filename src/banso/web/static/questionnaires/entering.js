// Sheets of paper by the keyboard: a number chooses, Enter goes on and saves after the last.

const form = document.querySelector("[data-entering]");
const KEYS = "[data-keys]";

function stops() {
  return [...form.querySelectorAll(".field")].filter((field) => field.querySelector("input, textarea"));
}

function focusOn(field) {
  const input = field.querySelector("input:checked") ?? field.querySelector("input, textarea");
  input.focus();
  field.scrollIntoView({ block: "center" });
}

function goOn(field) {
  const all = stops();
  const next = all[all.indexOf(field) + 1];
  if (next) focusOn(next);
  else form.requestSubmit();
}

function choose(field, key) {
  const inputs = [...field.querySelectorAll("input[type=radio], input[type=checkbox]")];
  const scale = field.querySelector(".steps");
  const wanted = scale ? inputs.find((each) => each.value === key) : inputs[Number(key) - 1];
  if (!wanted) return;
  wanted.checked = !wanted.checked;
  wanted.focus();
}

function pressed(event) {
  const field = event.target.closest(".field");
  if (!field || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  const { type } = event.target;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    goOn(field);
  } else if (/^\d$/u.test(event.key) && (type === "radio" || type === "checkbox")) {
    event.preventDefault();
    choose(field, event.key);
  }
}

if (form) {
  document.querySelector(KEYS).hidden = false;
  form.classList.add("numbered");
  form.addEventListener("keydown", pressed);
  const mistaken = form.querySelector("[aria-invalid=true]");
  if (!mistaken) focusOn(stops()[0]);
}
