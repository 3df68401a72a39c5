// What is in view. State is one plain object; `compose` derives from it which nodes and edges are drawn. Gives: state,
// change, compose, admits.

const OPENING = data.opening;
const PORTION = 60; // nodes that "show more" brings in
const EXPANSION = 20; // neighbours that an expansion brings in, each proposition with its company
const COMPANY = 24; // neighbours that are drawn with a proposition unasked; as many as on opening

const freshState = () => ({
  limit: OPENING, // how far down the reading order the picture goes
  pinned: new Set(), // nodes brought in by search or expansion, whatever the limit
  hiddenKinds: new Set(),
  hiddenStances: new Set(),
  offences: new Set(), // none chosen: all
  articles: new Set(), // none chosen: all
  from: "",
  to: "",
  contested: false,
  selected: null, // {node}, {claim}, {claims: [..]}, {article} or null
  listing: false,
});
let state = freshState();

const admits = (claim) => {
  const { on, stance, article } = claim;
  if (state.hiddenStances.has(stance) || state.hiddenKinds.has(nodes[on].kind)) return false;
  if (state.offences.size && !state.offences.has(nodes[on].offence)) return false;
  if (state.articles.size && !state.articles.has(article)) return false;
  if (state.contested && !isContested(on)) return false;
  if (!state.from && !state.to) return true;
  const date = dateOf(claim);
  return date !== "" && (!state.from || date >= state.from.slice(0, date.length)) && (!state.to || date <= state.to);
};

const isNarrowed = () =>
  Boolean(state.hiddenStances.size || state.offences.size || state.articles.size || state.from || state.to ||
    state.contested);

// The nodes that the filters leave, and the claims. With no filter on claims, those without claims stay too.
const matching = () => {
  const admitted = claims.map(admits);
  const left = new Uint8Array(nodes.length);
  const narrowed = isNarrowed();
  nodes.forEach((node, index) => {
    if (state.hiddenKinds.has(node.kind)) return;
    if (!narrowed) left[index] = 1;
    else if (isProposition(index)) left[index] = about[index].some((c) => admitted[c]);
    else {
      left[index] = [...said[index], ...relayed[index]].some((c) => admitted[c]) ||
        rolesIn[index].some(([proposition]) => about[proposition].some((c) => admitted[c]));
    }
  });
  return { admitted, left };
};

// A proposition is never drawn without its voices: who rejects it, with what they say elsewhere, before all others.
const company = (proposition, admitted) => {
  const voices = about[proposition].filter((c) => admitted[c]);
  const answers = answersTo(proposition).filter((c) => admitted[c]);
  return once([
    ...voices.filter((c) => claims[c].contests).map((c) => claims[c].by),
    ...answers.flatMap((c) => [claims[c].on, claims[c].by]),
    ...voices.map((c) => claims[c].by),
    ...rolesOf[proposition].map(([entity]) => entity),
  ]).slice(0, COMPANY);
};

// An entity comes into view by what it says or is named in; one that no proposition knows, by itself.
const isCalledFor = (entity, shown) => {
  const known = [...said[entity].map((c) => claims[c].on), ...rolesIn[entity].map(([proposition]) => proposition)];
  return known.length === 0 || known.some((proposition) => shown.has(proposition));
};

const drawnEdges = data.drawing.edges;

const compose = () => {
  const { admitted, left } = matching();
  const shown = new Set();
  let matches = 0;
  for (const node of data.order) {
    if (!left[node]) continue;
    matches += 1;
    if (shown.size < state.limit && (isProposition(node) || isCalledFor(node, shown))) shown.add(node);
  }
  for (const node of state.pinned) if (left[node]) shown.add(node);
  for (const node of [...shown]) {
    if (isProposition(node)) for (const other of company(node, admitted)) if (left[other]) shown.add(other);
  }
  const edges = drawnEdges.filter((edge) =>
    shown.has(edge.from) && shown.has(edge.to) && (!edge.claims || edge.claims.some((c) => admitted[c])));
  dropLonely(shown, edges);
  return { shown, edges, admitted, left, matches };
};

// What a filter has cut off from all its ties only litters the picture, unless the reader asked for it.
const dropLonely = (shown, edges) => {
  if (!isNarrowed() && !state.hiddenKinds.size) return;
  const tied = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  for (const node of shown) if (!tied.has(node) && !state.pinned.has(node)) shown.delete(node);
};
