// The graph without a mouse: arrows go to the next node that way, Enter brings in neighbours, F focuses on them. Gives nothing.

const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

// The drawn node that lies most nearly in a direction: near, and not far off the line.
const nextTowards = ([dx, dy]) => {
  const ids = shownNodes.getIds();
  const { selected } = state;
  if (selected?.node === undefined || !shownNodes.get(selected.node)) return ids[0];
  const here = places.get(selected.node);
  let best = null;
  let least = Infinity;
  for (const id of ids) {
    const [x, y] = [places.get(id).x - here.x, places.get(id).y - here.y];
    const along = x * dx + y * dy;
    if (id === selected.node || along <= 0) continue;
    const cost = along + 2.5 * Math.abs(x * dy - y * dx);
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
};

canvas.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const { key } = event;
  if (DIRECTIONS[key]) {
    const next = nextTowards(DIRECTIONS[key]);
    if (next !== null && next !== undefined) select({ node: next });
  } else if (key === "Enter" && state.selected?.node !== undefined) expand(state.selected.node);
  else if (key.toLowerCase() === "f" && state.selected?.node !== undefined) focusOn(state.selected.node);
  else if (key === "+" || key === "=") zoom(1.25);
  else if (key === "-") zoom(0.8);
  else if (key === "0") fit();
  else return;
  event.preventDefault();
});

const zoom = (factor) => network.moveTo({ scale: Math.min(4, Math.max(0.08, network.getScale() * factor)), animation: false });

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    searchBox.focus();
  } else if (event.key === "Backspace" && !typing && past.length) {
    event.preventDefault();
    stepBack();
  } else if (event.key === "Escape" && !typing) {
    if (state.pathFrom !== null) change({ pathFrom: null });
    else if (state.selected) select(null);
    else if (current.scope) change({ focus: null, path: null });
  }
});
