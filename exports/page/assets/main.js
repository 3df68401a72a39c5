// Everything joined: a change of state is composed, drawn, listed, counted and written into the address.
//
// window.claimgraph, for tests and the curious: select(iri) opens a node, claim or article; search(words) lists IRIs;
// shown() gives what is drawn; positionOf(iri) gives where a drawn node is on screen, or the middle of a claim's edge.

let current = null; // what compose() gave last

const render = () => {
  current = compose();
  pinSelected();
  sync(current);
  emphasise();
  showCount(current);
  showPanel();
  byId("stage").hidden = state.listing;
  listing.hidden = !state.listing;
  showListing();
  byId("view-graph").setAttribute("aria-pressed", String(!state.listing));
  byId("view-list").setAttribute("aria-pressed", String(state.listing));
};

// What is selected is drawn, even where it was beyond the picture's limit, with enough around it to be understood.
const AROUND = 12;
const pinSelected = () => {
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
  state = { ...state, ...part };
  render();
  buildFilters();
  writeAddress();
};

// `still`: what was clicked is in sight, and must not move away under a second click.
const select = (target, { still = false } = {}) => {
  state.selected = target;
  render();
  writeAddress();
  if (!still) reveal(endsOf(target));
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
  state.selected = { node };
  change({ pinned: new Set([...state.pinned, node, ...more]) });
  byId("status").textContent = more.length ? `${plural(more.length, "neighbour")} brought in.` : "All neighbours are in view.";
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
canvas.addEventListener("dblclick", () => { if (state.selected?.node !== undefined) expand(state.selected.node); });

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
  const { from, to, label } = edgeItem.get(edge);
  showHint(`${nodes[from].label}: ${label}: ${nodes[to].label}`, pointer.DOM);
});
for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(event, () => { hint.hidden = true; });

byId("view-graph").onclick = () => { change({ listing: false }); fit(); };
byId("view-list").onclick = () => change({ listing: true });
byId("zoom-in").onclick = () => zoom(1.25);
byId("zoom-out").onclick = () => zoom(0.8);
byId("fit").onclick = fit;
byId("reset").onclick = () => { change(freshState()); fit(); };
byId("filters-toggle").onclick = (event) => {
  const open = document.body.classList.toggle("filters-open");
  event.currentTarget.setAttribute("aria-expanded", String(open));
};

document.querySelector(".skip").onclick = (event) => { // the address belongs to the view, not to anchors
  event.preventDefault();
  panel.focus();
};

const repaint = () => { render(); buildFilters(); };
darkQuery.addEventListener("change", repaint);
window.addEventListener("beforeprint", () => { printing = true; repaint(); });
window.addEventListener("afterprint", () => { printing = false; repaint(); });
window.addEventListener("hashchange", () => {
  if (window.location.hash.slice(1) === written) return;
  written = null;
  state = stateOf(window.location.hash.slice(1));
  repaint();
});

state = stateOf(window.location.hash.slice(1));
repaint();
fit();
reveal(endsOf(state.selected));

const drawnEdgeOf = (claim) => drawnEdges.find((edge) => edge.kind === "claim" && edge.claims.includes(claim));
window.claimgraph = {
  select: (iri) => select(targetOf(iri)),
  search: (words) => search(words).map(({ node, claim, article }) => (nodes[node] ?? claims[claim] ?? articles[article]).id),
  shown: () => ({
    nodes: [...current.shown].map((node) => nodes[node].id),
    edges: current.edges.map(({ from, to, label, kind, claims: list }) =>
      ({ from: nodes[from].id, to: nodes[to].id, label, kind, claims: (list ?? []).map((c) => claims[c].id) })),
  }),
  positionOf: (iri) => {
    const { node, claim } = targetOf(iri);
    const point = node !== undefined ? network.getPosition(node)
      : network.body.edges[drawnEdgeOf(claim).id].edgeType.getPoint(0.5);
    const { x, y } = network.canvasToDOM(point);
    const box = canvas.getBoundingClientRect();
    return { x: x + box.left, y: y + box.top };
  },
};
document.documentElement.dataset.ready = "true";
