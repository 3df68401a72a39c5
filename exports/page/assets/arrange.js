// Places for nodes that come into view later: beside their neighbours, clear of labels, then still. Gives: places, arrange.

const atLarge = new Map(); // node -> {x, y}, in canvas units, in the picture of the whole
for (const [node, x, y] of data.drawing.places) atLarge.set(node, { x, y });
let places = atLarge; // a path or a neighbourhood has places of its own, and leaves these as they were

const BOX = { x: 130, y: 74 }; // room that a node takes with its label
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

// A grid of what stands where, so that looking for room does not look at everything.
const makeGrid = () => {
  const cells = new Map();
  const cell = (x, y) => `${Math.round(x / BOX.x)},${Math.round(y / BOX.y)}`;
  return {
    put: ({ x, y }) => { const key = cell(x, y); cells.set(key, [...(cells.get(key) ?? []), { x, y }]); },
    isFree: (x, y) => {
      for (const dx of [-1, 0, 1]) {
        for (const dy of [-1, 0, 1]) {
          const near = cells.get(cell(x + dx * BOX.x, y + dy * BOX.y)) ?? [];
          if (near.some((o) => Math.abs(o.x - x) < BOX.x && Math.abs(o.y - y) < BOX.y)) return false;
        }
      }
      return true;
    },
  };
};

// The nearest free place on a spiral around a point.
const roomNear = (grid, centre) => {
  for (let step = 1; step < 4000; step += 1) {
    const radius = 62 * Math.sqrt(step);
    const angle = step * GOLDEN;
    const [x, y] = [centre.x + radius * Math.cos(angle) * 1.3, centre.y + radius * Math.sin(angle)];
    if (grid.isFree(x, y)) return { x, y };
  }
  return centre;
};

const middle = (points) => ({
  x: points.reduce((sum, p) => sum + p.x, 0) / points.length,
  y: points.reduce((sum, p) => sum + p.y, 0) / points.length,
});

const arrange = ({ shown, edges, scope }) => {
  places = !scope ? atLarge : state.path ? linePlaces(scope) : ringPlaces(state.focus, shown, edges);
  settle(shown, edges);
};

// Every shown node has a place afterwards; who has one keeps it, so that the picture does not jump.
const settle = (shown, edges) => {
  const beside = new Map([...shown].map((node) => [node, []]));
  for (const { from, to } of edges) {
    beside.get(from).push(to);
    beside.get(to).push(from);
  }
  const grid = makeGrid();
  const placed = [...shown].filter((node) => places.has(node));
  placed.forEach((node) => grid.put(places.get(node)));
  const queue = [...shown].filter((node) => !places.has(node)).sort((a, b) => rank[a] - rank[b]);
  const centre = placed.length ? middle(placed.map((node) => places.get(node))) : { x: 0, y: 0 };
  while (queue.length) {
    const next = Math.max(0, queue.findIndex((node) => beside.get(node).some((other) => places.has(other))));
    const [node] = queue.splice(next, 1);
    const near = beside.get(node).filter((other) => places.has(other)).map((other) => places.get(other));
    const place = roomNear(grid, near.length ? middle(near) : centre);
    places.set(node, place);
    grid.put(place);
  }
};
