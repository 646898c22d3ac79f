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

form.addEventListener("change", show);
show();
