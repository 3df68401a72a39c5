// One node with what surrounds it, on rings, and paths between two nodes. Gives: neighbourhood, ringPlaces, pathBetween,
// linePlaces, edgesAt.

const NEIGHBOURHOOD = 70; // nodes that a focus shows: what fits a screen with labels
const LABEL_ROOM = 120; // along a ring

// A proposition with its voices and roles; an entity with its propositions and theirs, the most relevant first.
const neighbourhood = (node, left, admitted) => {
  const around = new Set([node]);
  const take = (others) => { for (const other of others) if (left[other] && around.size < NEIGHBOURHOOD) around.add(other); };
  const hubs = isProposition(node) ? [node]
    : once([...said[node].filter((c) => admitted[c]).map((c) => claims[c].on), ...rolesIn[node].map(([proposition]) => proposition)])
      .filter((hub) => about[hub].some((c) => admitted[c])).sort((a, b) => rank[a] - rank[b]);
  if (isProposition(node)) take(company(node, admitted));
  take(linksOf[node].map(([other]) => other));
  for (const hub of hubs) {
    if (around.size + 2 > NEIGHBOURHOOD) break; // a proposition without a voice beside it says nothing
    take([hub, ...company(hub, admitted)]);
  }
  return around;
};

// The node in the middle, its neighbours around it, theirs on a ring outside, each behind the one it belongs to.
const ringPlaces = (centre, shown, edges) => {
  const beside = new Map([...shown].map((node) => [node, []]));
  for (const { from, to } of edges) {
    beside.get(from).push(to);
    beside.get(to).push(from);
  }
  const found = new Map([[centre, { x: 0, y: 0 }]]);
  let radius = 0;
  let ring = [centre];
  const angle = (node) => { const { x, y } = found.get(node); return Math.atan2(y, x); };
  while (ring.length) {
    const next = once(ring.flatMap((node) => beside.get(node).filter((other) => !found.has(other)).sort((a, b) => rank[a] - rank[b])));
    radius = Math.max(radius + 170, next.length * LABEL_ROOM / (2 * Math.PI));
    const turn = next.length && radius > 180 ? angle(ring[0]) : -Math.PI / 2;
    next.forEach((node, place) => {
      const at = turn + 2 * Math.PI * place / next.length;
      found.set(node, { x: 1.25 * radius * Math.cos(at), y: radius * Math.sin(at) });
    });
    ring = next;
  }
  [...shown].filter((node) => !found.has(node)).forEach((node, place) => found.set(node, { x: place * LABEL_ROOM, y: radius + 220 }));
  return found;
};

// What is drawn at each node, made when first asked for.
const edgesAt = (() => {
  let lists = null;
  return (node) => {
    if (lists === null) {
      lists = emptyLists(nodes.length);
      for (const edge of drawnEdges) { lists[edge.from].push(edge); lists[edge.to].push(edge); }
    }
    return lists[node];
  };
})();

// The nodes of a shortest path through what the filters leave; of several the one by the more relevant nodes. None: [].
const pathBetween = (from, to, left, admitted) => {
  const before = new Map([[from, null]]);
  let front = [from];
  while (front.length && !before.has(to)) {
    const next = [];
    for (const node of front) {
      const open = edgesAt(node).filter((edge) => !edge.claims || edge.claims.some((c) => admitted[c]))
        .map((edge) => (edge.from === node ? edge.to : edge.from));
      for (const other of once(open).sort((a, b) => rank[a] - rank[b])) {
        if (left[other] && !before.has(other)) { before.set(other, node); next.push(other); }
      }
    }
    front = next;
  }
  if (!before.has(to)) return [];
  const path = [];
  for (let node = to; node !== null; node = before.get(node)) path.unshift(node);
  return path;
};

const linePlaces = (path) => new Map(path.map((node, step) => [node, { x: step * 210, y: step % 2 ? 70 : -70 }]));
