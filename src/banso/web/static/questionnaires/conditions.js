// Hides the questions whose condition is not met. The server does not need it: it leaves out what
// was not to be shown, and each question says for whom it is.

const form = document.querySelector("[data-conditions]");
const questions = [...form.querySelectorAll("[data-question]")];

function chosen(name) {
  const question = questions.find((each) => each.dataset.question === name);
  if (!question || question.hidden) return [];
  return [...question.querySelectorAll("input:checked")].map((input) => input.value);
}

function show() {
  for (const question of questions) { // in order: what hangs on a hidden question is hidden, too
    const { shownIf, choice } = question.dataset;
    question.hidden = Boolean(shownIf) && !chosen(shownIf).includes(choice);
  }
}

// Nothing is required, so a choice can be taken back: a browser alone lets none go again.

let chosenBefore = null;

function radioOf(event) {
  return event.target.closest("label")?.querySelector("input[type=radio]");
}

function takeBack(radio) {
  radio.checked = false;
  chosenBefore = null;
  show();
}

form.addEventListener("change", show);
form.addEventListener("pointerdown", (event) => {
  const radio = radioOf(event);
  chosenBefore = radio?.checked ? radio : null;
});
form.addEventListener("click", (event) => {
  if (chosenBefore && event.target === chosenBefore) takeBack(chosenBefore);
});
form.addEventListener("keydown", (event) => {
  if (event.key !== " " || !radioOf(event)?.checked) return;
  event.preventDefault();
  takeBack(radioOf(event));
});
document.querySelector("[data-undo]")?.removeAttribute("hidden");
show();
