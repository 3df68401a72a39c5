// A path between two nodes, step by step. Gives: pathPanel.

// One edge of a step in its own direction, with a way to its claims.
const stepLine = (edge) => {
  const list = (edge.claims ?? []).filter((c) => current.admitted[c]);
  const words = edge.kind === "role" ? `names as ${edge.label}` : labelOf(edge);
  const style = edge.kind === "claim" ? (isAgainst(edge) ? "denies" : edge.stance) : edge.kind === "role" && edge.role === "accused" ? "accused" : edge.kind;
  return el("li.line", nodeLink(edge.from, shortOf(edge.from)), stroke(style), el("span.role", words), nodeLink(edge.to, shortOf(edge.to)),
    list.length ? el("button.open", { type: "button", onclick: () => select(edgeTarget(edge)) }, "Words") : null);
};

const pathPanel = () => {
  const [from, to] = state.path;
  const path = current.scope;
  const head = heading("Path", `${shortOf(from)} to ${shortOf(to)}`,
    el("p.note", path.length ? `${plural(path.length - 1, "step")}, the fewest that the filters leave. That two are tied so says nothing about what is true of them.`
      : "No path in what the filters leave."));
  const steps = path.slice(1).map((node, step) => {
    const between = edgesAt(node).filter((edge) => current.shown.has(edge.from) && current.shown.has(edge.to) &&
      [edge.from, edge.to].includes(path[step]) && (!edge.claims || edge.claims.some((c) => current.admitted[c])));
    return el("li.step", el("ul", between.map(stepLine)));
  });
  return [head, el("ol.path", steps)];
};
