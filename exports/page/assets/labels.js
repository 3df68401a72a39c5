// What is written on the picture: names below signs, stances along edges. Gives: nothing, paints after each drawing.

// Labels stand at a readable size at every zoom; where two would overlap, the more relevant one stays.
const LABEL = 12.5;
const fontFace = (weight, size) => `${weight} ${size}px system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif`;
const weightOf = (node) => (nodes[node].kind === "allegation" ? 600 : 400);
const fontOf = (node, size) => fontFace(weightOf(node), size);

// How wide a line is, measured once: every drawing of every label asks for it.
const MEASURED = 50; // pixels
const measures = new Map([400, 600].map((weight) => {
  const ctx = document.createElement("canvas").getContext("2d");
  ctx.font = fontFace(weight, MEASURED);
  return [weight, { ctx, widths: new Map() }];
}));
const widthOf = (line, weight, size) => {
  const { ctx, widths } = measures.get(weight);
  if (!widths.has(line)) widths.set(line, ctx.measureText(line).width / MEASURED);
  return widths.get(line) * size;
};

// A label broken into lines that are short enough to stand under a sign.
const LINE = 24; // characters
const linesOf = (text) => {
  const lines = [];
  for (const word of text.split(" ")) {
    const last = lines.length - 1;
    if (last >= 0 && lines[last].length + 1 + word.length <= LINE) lines[last] += ` ${word}`;
    else lines.push(word.length <= LINE ? word : `${[...word].slice(0, LINE - 1).join("")}…`);
  }
  return lines;
};

// Which parts of the picture are written on: boxes as [left, top, right, bottom], found again by the cells they touch.
const makeRoom = (cell) => {
  const cells = new Map();
  const shared = (a, b) =>
    Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  const touched = ([left, top, right, bottom]) => {
    const keys = [];
    for (let x = Math.floor(left / cell); x <= right / cell; x += 1) {
      for (let y = Math.floor(top / cell); y <= bottom / cell; y += 1) keys.push(x * 1e5 + y);
    }
    return keys;
  };
  const near = (box) => touched(box).flatMap((key) => cells.get(key) ?? []);
  return {
    take: (box) => { for (const key of touched(box)) cells.set(key, [...(cells.get(key) ?? []), box]); },
    isFree: (box) => touched(box).every((key) => (cells.get(key) ?? []).every((other) => !shared(box, other))),
    crowding: (box) => near(box).reduce((sum, other) => sum + shared(box, other), 0),
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

const paintLabels = (ctx) => {
  const size = LABEL / Math.min(network.getScale(), 1.15);
  const room = makeRoom(6 * size);
  const sees = inSight();
  const ids = shownNodes.getIds().filter((id) => (!lit || lit.nodes.has(id)) && sees(places.get(id)));
  const weight = (id) => (isSelected(id) ? -2e6 : nodes[id].kind === "allegation" ? -1e6 : 0) + rank[id];
  ids.sort((a, b) => weight(a) - weight(b));
  for (const id of ids) { // signs keep their room before labels do
    const { x, y } = places.get(id);
    const radius = sizeOf(id) * boost() * 0.8;
    room.take([x - radius, y - radius, x + radius, y + radius]);
  }
  ids.forEach((id) => paintLabel(ctx, id, size, room, sees));
  paintEdgeLabels(ctx, size * 0.88, room, sees);
  ids.forEach((id) => paintHiddenCount(ctx, id, size * 0.8, room));
};

// Below the node; where that is taken, above it, beside it or off a corner; where all are, with its first line alone.
const paintLabel = (ctx, id, size, room, sees) => {
  const whole = linesOf(shortOf(id));
  const cut = whole.length > 1 ? [`${whole[0].replace(/[\s,;:]+$/, "")}…`] : null;
  const isMust = isSelected(id);
  for (const lines of [whole, cut].filter(Boolean)) {
    const spot = spotFor(id, lines, size, room, sees, isMust && lines === (cut ?? whole));
    if (!spot) continue;
    room.take(spot.box);
    ctx.font = fontOf(id, size);
    write(ctx, lines, spot.middle, spot.top, size, theme().ink);
    return;
  }
};

// A free place in sight for these lines, or null; what must be written gets the least crowded place where none is free.
const spotFor = (id, lines, size, room, sees, isMust) => {
  const { x, y } = places.get(id);
  const radius = sizeOf(id) * boost();
  const width = Math.max(...lines.map((line) => widthOf(line, weightOf(id), size)));
  const height = lines.length * size * 1.16;
  const gap = size * 0.3;
  const [above, below] = [y - radius - gap - height, y + radius + gap];
  const aside = radius + gap + width / 2;
  const offCorner = radius * 0.5 + width / 2;
  const spots = [
    [x, below], [x, above], [x + aside, y - height / 2], [x - aside, y - height / 2],
    [x + offCorner, below - gap], [x - offCorner, below - gap], [x + offCorner, above + gap], [x - offCorner, above + gap],
  ].map(([middle, top]) => ({ middle, top, box: [middle - width / 2, top, middle + width / 2, top + height] }));
  const whole = spots.filter(({ box }) => sees({ x: box[0], y: box[1] }) && sees({ x: box[2], y: box[3] }));
  const free = whole.find(({ box }) => room.isFree(box));
  return free ?? (isMust ? [...spots].sort((a, b) => room.crowding(a.box) - room.crowding(b.box))[0] : null);
};

// "+12": so many neighbours are not drawn.
const paintHiddenCount = (ctx, id, size, room) => {
  const hidden = hiddenAround.get(id);
  if (!hidden) return;
  const text = `+${hidden}`;
  const width = widthOf(text, 400, size);
  const { x, y } = places.get(id);
  const radius = sizeOf(id) * boost() * 0.8;
  const [middle, top] = [x + radius + width / 2, y - radius - size * 0.4];
  const box = [middle - width / 2, top, middle + width / 2, top + size];
  if (!room.isFree(box)) return;
  room.take(box);
  ctx.font = fontFace(400, size);
  write(ctx, [text], middle, top, size, theme().quiet);
};

// Along the edge where there is room; denials and disputes before all others.
const paintEdgeLabels = (ctx, size, room, sees) => {
  const weight = (edge) => (edge.kind === "dispute" ? 0 : isAgainst(edge) ? 1 : edge.kind === "claim" ? 2 : 3);
  const edges = shownEdges.getIds().map((id) => edgeItem.get(id)).filter((edge) => !lit || lit.edges.has(edge.id));
  edges.sort((a, b) => weight(a) - weight(b) || (a.id < b.id ? -1 : 1));
  for (const edge of edges) {
    const drawn = network.body.edges[edge.id]?.edgeType;
    if (!drawn?.fromPoint) continue;
    const bold = weight(edge) < 2 ? 600 : 400;
    const label = labelOf(edge);
    const width = widthOf(label, bold, size);
    const length = Math.hypot(drawn.fromPoint.x - drawn.toPoint.x, drawn.fromPoint.y - drawn.toPoint.y);
    if (length < width * 0.7) continue;
    const spot = [0.5, 0.38, 0.62, 0.28, 0.72].map((part) => drawn.getPoint(part, drawn.getViaNode?.()))
      .map(({ x, y }) => ({ x, y, box: [x - width / 2, y - size * 0.6, x + width / 2, y + size * 0.6] }))
      .find((at) => sees(at) && room.isFree(at.box));
    if (!spot) continue;
    room.take(spot.box);
    ctx.font = fontFace(bold, size);
    const colour = edge.kind === "claim" || edge.kind === "dispute" ? inked(themed(edge.color)) : theme().quiet;
    write(ctx, [label], spot.x, spot.y - size * 0.5, size, colour);
  }
};
const inked = (colour) => mixed(colour, theme().ink, 0.35);

network.on("afterDrawing", paintLabels);
