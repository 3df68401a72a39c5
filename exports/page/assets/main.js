// Everything joined: a change of state is composed, drawn, listed, counted and written into the address.
//
// window.claimgraph, for tests and the curious: select(iri) opens a node, claim or article; search(words) lists IRIs;
// shown() gives what is drawn; positionOf(iri) gives where a drawn node is on screen, or the middle of a claim's edge.

let current = null; // what compose() gave last

const render = (isFitted = false) => {
  current = compose();
  pinSelected();
  byId("stage").hidden = state.listing;
  showTimeline(); // which leaves the picture the rest of the height
  sync(current, isFitted);
  showCount(current);
  showTrail();
  showPanel();
  listing.hidden = !state.listing;
  showListing();
  byId("view-graph").setAttribute("aria-pressed", String(!state.listing));
  byId("view-list").setAttribute("aria-pressed", String(state.listing));
};

// What is selected is drawn, even where it was beyond the picture's limit, with enough around it to be understood.
const AROUND = 12;
const pinSelected = () => {
  if (current.scope) return;
  const ends = endsOf(state.selected);
  const missing = ends.filter((node) => !current.shown.has(node));
  if (!missing.length) return;
  const around = missing.flatMap((node) => neighboursOf(node).filter((other) => current.left[other]).slice(0, AROUND));
  state.pinned = new Set([...state.pinned, ...ends, ...around]);
  current = compose();
};
const endsOf = (target) =>
  target?.node !== undefined ? [target.node] : selectedClaims(target).flatMap((c) => [claims[c].by, claims[c].on]);

const change = (part) => {
  const view = [state.focus, state.path, state.listing];
  remember(state);
  state = { ...state, ...part };
  render([state.focus, state.path, state.listing].some((value, place) => value !== view[place]));
  buildFilters();
  writeAddress();
};

// Back to a view that was open before.
const restore = (former) => {
  state = { ...former, pathFrom: null };
  repaint(true);
  writeAddress();
  reveal(endsOf(state.selected));
};

// `still`: what was clicked is in sight, and must not move away under a second click.
const select = (target, { still = false } = {}) => {
  const { pathFrom } = state;
  if (pathFrom !== null && target?.node !== undefined && target.node !== pathFrom) {
    showPath(pathFrom, target.node);
    return;
  }
  const isSame = JSON.stringify(target) === JSON.stringify(state.selected);
  if (!isSame) remember(state);
  const ends = endsOf(target);
  const leaves = current.scope && !ends.every((node) => current.shown.has(node)); // what is opened is drawn
  state = { ...state, selected: target, ...(leaves ? { focus: null, path: null } : {}) };
  render(leaves);
  writeAddress();
  if (!still) reveal(ends);
  byId("status").textContent = statusOf(target);
};

const statusOf = (target) => {
  if (target?.node !== undefined) {
    const node = nodes[target.node];
    const count = isProposition(target.node) ? about[target.node].length : said[target.node].length + claimsAbout(target.node).length;
    return `${data.legend.kinds[node.kind]?.label ?? node.kind}: ${node.label}. ${plural(count, "claim")}.`;
  }
  const [first] = selectedClaims(target);
  return first === undefined ? "" : `${nodes[claims[first].by].label} ${stanceWords(claims[first])}: ${nodes[claims[first].on].label}`;
};

const expand = (node) => {
  const more = neighboursOf(node).filter((other) => current.left[other] && !current.shown.has(other)).slice(0, EXPANSION);
  change({ selected: { node }, focus: null, path: null, pinned: new Set([...state.pinned, node, ...more]) });
  byId("status").textContent = more.length ? `${plural(more.length, "neighbour")} brought in.` : "All neighbours are in view.";
};

const focusOn = (node) => {
  change({ selected: { node }, focus: node, path: null, pathFrom: null });
  byId("status").textContent = `Only what surrounds ${nodes[node].label} is drawn: ${plural(current.shown.size, "node")}.`;
};

const showPath = (from, to) => {
  change({ path: [from, to], focus: null, pathFrom: null, selected: null });
  byId("status").textContent = current.scope.length
    ? `Path of ${plural(current.scope.length - 1, "step")} from ${nodes[from].label} to ${nodes[to].label}.`
    : `No path from ${nodes[from].label} to ${nodes[to].label} in what the filters leave.`;
};

const edgeTarget = (edge) => {
  if (edge.claims?.length === 1) return { claim: edge.claims[0] };
  if (edge.claims) return { claims: edge.claims.filter((c) => current.admitted[c]) };
  return { node: edge.from };
};

network.on("click", ({ nodes: [node], edges: [edge] }) => {
  if (node !== undefined) select({ node }, { still: true });
  else if (edge !== undefined) select(edgeTarget(edgeItem.get(edge)), { still: true });
  else if (state.selected) select(null);
});
// The browser's own double click: vis-network's misses it where drawing the first click takes long.
canvas.addEventListener("dblclick", () => { if (state.selected?.node !== undefined) focusOn(state.selected.node); });

// A hint beside the pointer, set as text: what the label had to cut.
const hint = byId("hint");
const showHint = (text, { x, y }) => {
  hint.textContent = text;
  hint.hidden = false;
  hint.style.left = `${Math.min(x + 14, canvas.clientWidth - 260)}px`;
  hint.style.top = `${y + 14}px`;
};
network.on("hoverNode", ({ node, pointer }) => showHint(statusOf({ node }), pointer.DOM));
network.on("hoverEdge", ({ edge, pointer }) => {
  const { from, to } = edgeItem.get(edge);
  showHint(`${nodes[from].label}: ${labelOf(edgeItem.get(edge))}: ${nodes[to].label}`, pointer.DOM);
});
for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(event, () => { hint.hidden = true; });

byId("view-graph").onclick = () => change({ listing: false });
byId("view-list").onclick = () => change({ listing: true });
byId("zoom-in").onclick = () => zoom(1.25);
byId("zoom-out").onclick = () => zoom(0.8);
byId("fit").onclick = fit;
byId("reset").onclick = () => { change(freshState()); fit(); };
// A menu closes when the reader turns elsewhere.
const menu = byId("save");
document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
menu.addEventListener("keydown", (event) => { if (event.key === "Escape") { menu.open = false; menu.querySelector("summary").focus(); event.stopPropagation(); } });
byId("filters-toggle").onclick = (event) => {
  const open = document.body.classList.toggle("filters-open");
  event.currentTarget.setAttribute("aria-expanded", String(open));
};

document.querySelector(".skip").onclick = (event) => { // the address belongs to the view, not to anchors
  event.preventDefault();
  panel.focus();
};

const repaint = (isFitted = false) => { render(isFitted); buildFilters(); };
darkQuery.addEventListener("change", () => repaint());
window.addEventListener("beforeprint", () => { printing = true; repaint(); });
window.addEventListener("afterprint", () => { printing = false; repaint(); });
window.addEventListener("hashchange", () => {
  if (window.location.hash.slice(1) === written) return;
  written = null;
  remember(state);
  openAddress();
});

const openAddress = () => {
  const address = window.location.hash.slice(1);
  state = stateOf(address);
  repaint(true);
  reveal(endsOf(state.selected));
  const asked = new URLSearchParams(address).get("select");
  if (asked && !state.selected) panel.prepend(el("p.note", { role: "alert" }, "Not in this page: ", bdi(asked)));
};
openAddress();

const drawnEdgeOf = (claim) => drawnEdges.find((edge) => edge.kind === "claim" && edge.claims.includes(claim));
window.claimgraph = {
  select: (iri) => select(targetOf(iri)),
  search: (words) => search(words).map(({ node, claim, article }) => (nodes[node] ?? claims[claim] ?? articles[article]).id),
  shown: () => ({
    nodes: [...current.shown].map((node) => nodes[node].id),
    edges: current.edges.map((edge) => ({ from: nodes[edge.from].id, to: nodes[edge.to].id, label: labelOf(edge), kind: edge.kind,
      claims: (edge.claims ?? []).filter((c) => current.admitted[c]).map((c) => claims[c].id) })),
  }),
  positionOf: (iri) => {
    const { node, claim } = targetOf(iri);
    network.redraw(); // edges have their ends from their last drawing
    const point = node !== undefined ? network.getPosition(node)
      : network.body.edges[drawnEdgeOf(claim).id].edgeType.getPoint(0.5);
    const { x, y } = network.canvasToDOM(point);
    const box = canvas.getBoundingClientRect();
    return { x: x + box.left, y: y + box.top };
  },
};
document.documentElement.dataset.ready = "true";
performance.mark("ready");
