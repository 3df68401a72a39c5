// The picture: vis-network moves and hits, the page paints. Gives: network, redraw, sync, fit, reveal.

const canvas = byId("canvas");
const shownNodes = new vis.DataSet();
const shownEdges = new vis.DataSet();
const sizeOf = (node) => data.drawing.sizes[node];
const edgeItem = new Map(drawnEdges.map((item) => [item.id, item]));
const hiddenAround = new Map(); // node -> how many of its neighbours are not drawn
let lit = null; // {nodes, edges} that a selection brings out; null: everything

// Zoomed out, signs and lines grow against the picture, so that they stay signs and lines.
let boosted = 1;
const boost = () => boosted;
const boostFor = (scale) => Math.min(1.75, Math.max(1, Math.round(4 * Math.pow(scale, -0.6)) / 4));

const paintNode = ({ ctx, id, x, y, state: { selected, hover }, style }) => {
  const { kind } = nodes[id];
  const size = style.size * boost() * (hover ? 1.12 : 1);
  return {
    drawNode() {
      ctx.globalAlpha = !lit || lit.nodes.has(id) ? 1 : 0.22;
      const base = themed(data.legend.kinds[kind]?.colour ?? "#767676");
      const contested = isContested(id);
      ctx.translate(x, y);
      if (selected || isSelected(id)) ring(ctx, size + 6 * boost(), theme().ink, 2.2 * boost());
      ctx.scale(size, size);
      ctx.fillStyle = base;
      ctx.strokeStyle = contested ? theme().contest : outline(base);
      ctx.lineWidth = (contested ? 3.2 : 1.4) * boost() / size;
      ctx.lineJoin = "round";
      const path = glyphPaths[kind] ?? glyphPaths.person;
      ctx.fill(path);
      ctx.stroke(path);
    },
    nodeDimensions: { width: size * 1.7, height: size * 1.7 },
  };
};
const isSelected = (id) => state.selected?.node === id;
const ring = (ctx, radius, colour, width) => {
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, 2 * Math.PI);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke();
};

const dressNode = (index) => ({
  id: index, ...places.get(index), shape: "custom", ctxRenderer: paintNode, size: sizeOf(index),
});

const dressEdge = (edge) => {
  const quiet = edge.kind === "role" || edge.kind === "link";
  const isLit = !lit || lit.edges.has(edge.id);
  const opacity = isLit ? (quiet ? 0.9 : 0.95) : 0.12;
  const colour = lineColour(edge.kind, edge.color);
  const type = isAgainst(edge) ? "bar" : "arrow";
  return {
    id: edge.id, from: edge.from, to: edge.to, dashes: edge.dashes, smooth: edge.smooth ?? { enabled: false },
    width: edge.width * 1.15 * boost(), color: { color: colour, highlight: colour, hover: colour, opacity },
    arrows: { to: { enabled: true, type, scaleFactor: boost() * (type === "bar" ? 0.55 : quiet ? 0.4 : 0.62) } },
  };
};

const network = new vis.Network(canvas, { nodes: shownNodes, edges: shownEdges }, data.drawing.options);

network.on("beforeDrawing", () => {
  const wanted = boostFor(network.getScale());
  if (wanted === boosted) return;
  boosted = wanted;
  window.requestAnimationFrame(redraw); // edges take their width from their data, nodes from this frame on
});

// Bring the picture in line with what is composed; what stays does not move.
// `isFitted`: all of it is brought into view first, so that signs and lines are made once, at the size they will have.
const sync = (composed, isFitted) => {
  network.body.emitter.emit("_blockRedraw"); // vis-network would draw at each change of its data
  const { shown, edges, left } = composed;
  const keep = new Set(edges.map((edge) => edge.id));
  shownEdges.remove(shownEdges.getIds().filter((id) => !keep.has(id)));
  shownNodes.remove(shownNodes.getIds().filter((id) => !shown.has(id))); // while they have places: removing draws
  arrange(composed);
  lit = litBy(state.selected);
  if (isFitted) frame(shown);
  hiddenAround.clear();
  for (const node of shown) {
    const hidden = neighboursOf(node).filter((other) => left[other] && !shown.has(other)).length;
    if (hidden) hiddenAround.set(node, hidden);
  }
  const fresh = [...shown].filter((id) => !shownNodes.get(id)).sort((a, b) => rank[a] - rank[b]);
  const moved = shownNodes.getIds().filter((id) => { const { x, y } = shownNodes.get(id); return x !== places.get(id).x || y !== places.get(id).y; });
  shownNodes.update([...fresh, ...moved].map(dressNode));
  shownEdges.update(edges.map(dressEdge));
  const isDue = network.renderer.redrawRequested;
  network.body.emitter.emit("_allowRedraw"); // which forgets that a drawing is due, and would have two
  network.renderer.redrawRequested = isDue;
  network.body.emitter.emit("setSize"); // the canvas may have been hidden
  if (printing) network.redraw(); // on paper there is no next frame
  else drawSoon();
};

// Drawn with the next frame, once for all that changed until then.
const drawSoon = () => network.body.emitter.emit("_requestRedraw");

const redraw = () => {
  shownEdges.update(shownEdges.getIds().map((id) => dressEdge(edgeItem.get(id))));
  drawSoon();
};

// What belongs to the selection: a proposition with its voices and roles; for an entity, its propositions with theirs.
const litBy = (selected) => {
  if (!selected || selected.article !== undefined || (selected.node !== undefined && selected.node === state.focus)) return null;
  const { node } = selected;
  const chosen = selectedClaims(selected).flatMap((c) => [c, ...(claims[c].disputes ?? []), ...(claims[c].disputed_by ?? [])]);
  const hubs = new Set(chosen.map((c) => claims[c].on));
  if (node !== undefined && isProposition(node)) hubs.add(node);
  else if (node !== undefined) for (const hub of [...said[node].map((c) => claims[c].on), ...rolesIn[node].map(([n]) => n)]) hubs.add(hub);
  const edges = current.edges.filter(({ from, to }) => hubs.has(from) || hubs.has(to) || from === node || to === node);
  const near = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  if (node !== undefined) near.add(node);
  return { nodes: near, edges: new Set(edges.map((edge) => edge.id)) };
};
const selectedClaims = (selected) =>
  selected?.claim !== undefined ? [selected.claim] : selected?.claims ?? [];

// All that is drawn, with room for labels at the sides and for the tools below.
const MARGIN = { side: 84, top: 40, bottom: 84 };
const frame = (ids) => {
  const points = [...ids].map((id) => places.get(id));
  if (!points.length || !canvas.clientWidth) return;
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const side = Math.min(MARGIN.side, canvas.clientWidth / 6);
  const scale = Math.min(1.2, (canvas.clientWidth - 2 * side) / (right - left || 1),
    (canvas.clientHeight - MARGIN.top - MARGIN.bottom) / (bottom - top || 1));
  const down = (MARGIN.bottom - MARGIN.top) / 2 / scale;
  boosted = boostFor(scale);
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 + down }, scale, animation: false });
};
const fit = () => {
  frame(shownNodes.getIds());
  redraw();
};

const inSight = (margin = 0) => {
  const [one, two] = [network.DOMtoCanvas({ x: margin, y: margin }),
    network.DOMtoCanvas({ x: canvas.clientWidth - margin, y: canvas.clientHeight - margin })];
  return ({ x, y }) => x > one.x && x < two.x && y > one.y && y < two.y;
};

// Bring a node or a claim into the middle of the canvas where it is not in sight.
const reveal = (ids) => {
  const points = ids.filter((id) => places.has(id)).map((id) => places.get(id));
  if (points.length && !points.every(inSight(70))) {
    network.moveTo({ position: middle(points), scale: Math.max(network.getScale(), 0.7), animation: false });
  }
};

const follow = ({ nodes: moved }) => { for (const id of moved) places.set(id, network.getPosition(id)); };
network.on("dragging", follow);
network.on("dragEnd", follow);
