// The picture: vis-network moves and hits, the page paints. Gives: network, redraw, emphasise, sync, fit, reveal.

const canvas = byId("canvas");
const shownNodes = new vis.DataSet();
const shownEdges = new vis.DataSet();
const nodeItem = new Map(data.drawing.nodes.map((item) => [item.id, item]));
const edgeItem = new Map(drawnEdges.map((item) => [item.id, item]));
const hiddenAround = new Map(); // node -> how many of its neighbours are not drawn
let lit = null; // {nodes, edges} that a selection brings out; null: everything

const paintNode = ({ ctx, id, x, y, state: { selected, hover }, style }) => {
  const { kind } = nodes[id];
  const size = style.size * (hover ? 1.12 : 1);
  return {
    drawNode() {
      ctx.globalAlpha = !lit || lit.nodes.has(id) ? 1 : 0.16;
      const base = themed(data.legend.kinds[kind]?.colour ?? "#767676");
      const contested = nodeItem.get(id).contested;
      ctx.translate(x, y);
      if (selected || isSelected(id)) ring(ctx, size + 6, theme().ink, 2.2);
      ctx.scale(size, size);
      ctx.fillStyle = base;
      ctx.strokeStyle = contested ? theme().contest : outline(base);
      ctx.lineWidth = (contested ? 3.2 : 1.4) / size;
      ctx.lineJoin = "round";
      const path = glyphPaths[kind] ?? glyphPaths.person;
      ctx.fill(path);
      ctx.stroke(path);
    },
    nodeDimensions: { width: style.size * 2, height: style.size * 2 },
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
  id: index, ...places.get(index), shape: "custom", ctxRenderer: paintNode, size: nodeItem.get(index).size,
});

const dressEdge = (edge) => {
  const quiet = edge.kind === "role" || edge.kind === "link";
  const isLit = !lit || lit.edges.has(edge.id);
  const opacity = isLit ? (quiet ? 0.75 : 0.95) : 0.07;
  const type = endOf(edge.kind === "dispute" ? "dispute" : edge.stance);
  return {
    id: edge.id, from: edge.from, to: edge.to, dashes: edge.dashes, smooth: edge.smooth ?? { enabled: false },
    width: edge.width, color: { color: themed(edge.color), highlight: themed(edge.color), hover: themed(edge.color), opacity },
    arrows: { to: { enabled: true, type, scaleFactor: type === "bar" ? 0.55 : quiet ? 0.4 : 0.62 } },
  };
};

const network = new vis.Network(canvas, { nodes: shownNodes, edges: shownEdges }, data.drawing.options);

// Labels stand at a readable size at every zoom; where two would overlap, the more relevant one stays.
const LABEL = 12.5;
const fontOf = (node, size) =>
  `${nodes[node].kind === "allegation" ? 600 : 400} ${size}px system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif`;

const makeRoom = () => {
  const taken = [];
  return (left, top, width, height) => {
    const [right, bottom] = [left + width, top + height];
    if (taken.some((b) => left < b[2] && right > b[0] && top < b[3] && bottom > b[1])) return false;
    taken.push([left, top, right, bottom]);
    return true;
  };
};

const write = (ctx, lines, x, y, size, colour) => {
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  ctx.strokeStyle = theme().halo;
  ctx.lineWidth = size * 0.32;
  ctx.fillStyle = colour;
  lines.forEach((line, row) => ctx.strokeText(line, x, y + row * size * 1.16));
  lines.forEach((line, row) => ctx.fillText(line, x, y + row * size * 1.16));
};

const inSight = () => {
  const [one, two] = [network.DOMtoCanvas({ x: 0, y: 0 }),
    network.DOMtoCanvas({ x: canvas.clientWidth, y: canvas.clientHeight })];
  return ({ x, y }) => x > one.x && x < two.x && y > one.y && y < two.y;
};

const paintLabels = (ctx) => {
  const scale = network.getScale();
  const size = LABEL / Math.min(scale, 1.15);
  const hasRoom = makeRoom();
  const sees = inSight();
  const ids = shownNodes.getIds().filter((id) => (!lit || lit.nodes.has(id)) && sees(network.getPosition(id)));
  const first = (id) => (isSelected(id) ? -1 : rank[id]);
  ids.sort((a, b) => first(a) - first(b));
  for (const id of ids) { // glyphs keep their room before labels do
    const { x, y } = network.getPosition(id);
    const radius = nodeItem.get(id).size * 0.8;
    hasRoom(x - radius, y - radius, 2 * radius, 2 * radius);
  }
  ids.forEach((id) => paintLabel(ctx, id, size, hasRoom));
  paintEdgeLabels(ctx, size * 0.88, hasRoom, sees);
};

const paintLabel = (ctx, id, size, hasRoom) => {
  const { x, y } = network.getPosition(id);
  const lines = nodeItem.get(id).label.split("\n");
  ctx.font = fontOf(id, size);
  const width = Math.max(...lines.map((line) => ctx.measureText(line).width));
  const top = y + nodeItem.get(id).size + size * 0.3;
  if (!hasRoom(x - width / 2, top, width, lines.length * size * 1.16)) return;
  write(ctx, lines, x, top, size, theme().ink);
  const hidden = hiddenAround.get(id);
  if (!hidden) return;
  ctx.font = fontOf(id, size * 0.8);
  const radius = nodeItem.get(id).size;
  write(ctx, [`+${hidden}`], x + radius + size * 0.9, y - radius - size * 0.4, size * 0.8, theme().quiet);
};

const paintEdgeLabels = (ctx, size, hasRoom, sees) => {
  const weight = (edge) => (edge.kind === "dispute" ? 0 : CONTESTING.has(edge.stance) ? 1 : edge.kind === "claim" ? 2 : 3);
  const edges = shownEdges.getIds().map((id) => edgeItem.get(id)).filter((edge) => !lit || lit.edges.has(edge.id));
  edges.sort((a, b) => weight(a) - weight(b) || (a.id < b.id ? -1 : 1));
  for (const edge of edges) {
    const drawn = network.body.edges[edge.id]?.edgeType;
    if (!drawn?.fromPoint) continue;
    const { x, y } = drawn.getPoint(0.5, drawn.getViaNode?.());
    if (!sees({ x, y })) continue;
    ctx.font = `${weight(edge) < 2 ? 600 : 400} ${size}px system-ui, "Segoe UI", Roboto, Arial, sans-serif`;
    const width = ctx.measureText(edge.label).width;
    const length = Math.hypot(drawn.fromPoint.x - drawn.toPoint.x, drawn.fromPoint.y - drawn.toPoint.y);
    if (width > length * 0.9 || !hasRoom(x - width / 2, y - size * 0.6, width, size * 1.2)) continue;
    const colour = edge.kind === "claim" || edge.kind === "dispute" ? inked(themed(edge.color)) : theme().quiet;
    write(ctx, [edge.label], x, y - size * 0.5, size, colour);
  }
};
const inked = (colour) => mixed(colour, theme().ink, 0.35);

network.on("afterDrawing", paintLabels);

// Bring the picture in line with what is composed; what stays does not move.
const sync = ({ shown, edges, left }) => {
  settle(shown, edges);
  hiddenAround.clear();
  for (const node of shown) {
    const hidden = neighboursOf(node).filter((other) => left[other] && !shown.has(other)).length;
    if (hidden) hiddenAround.set(node, hidden);
  }
  const keep = new Set(edges.map((edge) => edge.id));
  shownEdges.remove(shownEdges.getIds().filter((id) => !keep.has(id)));
  shownNodes.remove(shownNodes.getIds().filter((id) => !shown.has(id)));
  const fresh = [...shown].filter((id) => !shownNodes.get(id)).sort((a, b) => rank[a] - rank[b]);
  shownNodes.add(fresh.map(dressNode));
  shownEdges.update(edges.map(dressEdge));
};

const redraw = () => {
  shownEdges.update(shownEdges.getIds().map((id) => dressEdge(edgeItem.get(id))));
  network.redraw();
};

// What belongs to the selection: a proposition with its voices and roles; for an entity, its propositions with theirs.
const emphasise = () => {
  lit = litBy(state.selected);
  redraw();
};
const litBy = (selected) => {
  if (!selected || selected.article !== undefined) return null;
  const hubs = new Set();
  const bundles = new Set();
  if (selected.node !== undefined) {
    if (isProposition(selected.node)) hubs.add(selected.node);
    else {
      for (const c of said[selected.node]) hubs.add(claims[c].on);
      for (const [proposition] of rolesIn[selected.node]) hubs.add(proposition);
    }
  }
  for (const c of selectedClaims(selected)) {
    for (const one of [c, ...(claims[c].disputes ?? []), ...(claims[c].disputed_by ?? [])]) {
      bundles.add(one);
      hubs.add(claims[one].on);
    }
  }
  const edges = drawnEdges.filter((edge) =>
    (hubs.has(edge.from) || hubs.has(edge.to) || edge.from === selected.node || edge.to === selected.node));
  const near = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  if (selected.node !== undefined) near.add(selected.node);
  return { nodes: near, edges: new Set(edges.map((edge) => edge.id)) };
};
const selectedClaims = (selected) =>
  selected?.claim !== undefined ? [selected.claim] : selected?.claims ?? [];

const fit = () => network.fit({ minZoomLevel: 0.2, maxZoomLevel: 1.2, animation: false });

// Bring a node or a claim into the middle of the canvas where it is not in sight.
const reveal = (ids) => {
  const points = ids.filter((id) => places.has(id)).map((id) => places.get(id));
  if (points.length && !points.every(inSight())) {
    network.moveTo({ position: middle(points), scale: Math.max(network.getScale(), 0.7), animation: false });
  }
};

network.on("dragEnd", ({ nodes: moved }) => {
  for (const id of moved) places.set(id, network.getPosition(id));
});
