// The way here: views that were open, to go back to. Gives: remember, stepBack, showTrail.

const CRUMBS = 4;
const MOST_STEPS = 200;
const past = []; // states, the latest last

const remember = (former) => {
  past.push(former);
  if (past.length > MOST_STEPS) past.shift();
};
const goTo = (step) => {
  const [former] = past.splice(step);
  if (former) restore(former);
};
const stepBack = () => goTo(past.length - 1);

const titleOf = (target) =>
  target?.node !== undefined ? shortOf(target.node)
  : target?.article !== undefined ? articles[target.article].title ?? articles[target.article].id
  : selectedClaims(target).length ? `${shortOf(claims[selectedClaims(target)[0]].by)} ${stanceWords(claims[selectedClaims(target)[0]])}`
  : null;
const viewTitle = ({ selected, focus, path }) =>
  path ? `${shortOf(path[0])} to ${shortOf(path[1])}` : titleOf(selected) ?? (focus === null ? null : titleOf({ node: focus }));

// The latest views, each once in a row.
const crumbs = () => {
  const named = past.map((view, step) => ({ step, title: viewTitle(view) })).filter(({ title }) => title);
  return named.filter(({ title }, place) => title !== (named[place + 1]?.title ?? viewTitle(state))).slice(-CRUMBS);
};

const showTrail = () => {
  const steps = crumbs().map(({ step, title }) =>
    el("li", el("button.crumb", { type: "button", title, onclick: () => goTo(step) }, bdi(excerpt(title, 26)))));
  const scope = state.path ? "Only the path is drawn." : state.focus === null ? null : ["Only what surrounds ", bdi(shortOf(state.focus)), " is drawn."];
  byId("trail").replaceChildren(...[
    past.length ? el("button.step", { type: "button", id: "step-back", title: "Back to the view before (Backspace)", onclick: stepBack }, "← Back") : null,
    steps.length ? el("ol", steps) : null,
    scope ? el("p.scope", scope, " ", el("button.step", { type: "button", id: "whole", onclick: () => change({ focus: null, path: null }) }, "Show the rest")) : null,
    state.pathFrom === null ? null : el("p.scope", "Path from ", bdi(shortOf(state.pathFrom)), ": click or search the other end. ",
      el("button.step", { type: "button", onclick: () => change({ pathFrom: null }) }, "Cancel")),
  ].filter(Boolean));
};
