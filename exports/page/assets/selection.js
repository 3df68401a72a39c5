// What is in view. State is one plain object; `compose` derives from it which nodes and edges are drawn. Gives: state,
// freshState, compose.

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
  countries: new Set(), // nodes; none chosen: all
  publishers: new Set(), // none chosen: all
  sure: 0, // claims of less confidence, in per cent, are left out
  from: "",
  to: "",
  contested: false,
  focus: null, // the node of which only the neighbourhood is drawn, or null
  path: null, // [node, node] between which only a shortest path is drawn, or null
  pathFrom: null, // the node from which the reader is about to ask for a path, or null
  selected: null, // {node}, {claim}, {claims: [..]}, {article} or null
  listing: false,
});
let state = freshState();

// What passes all filters but the dates; the timeline shows these.
const fits = (claim) => {
  const { on, stance, article, confidence } = claim;
  if (state.hiddenStances.has(stance) || state.hiddenKinds.has(nodes[on].kind)) return false;
  if (state.offences.size && !state.offences.has(nodes[on].offence)) return false;
  if (state.articles.size && !state.articles.has(article)) return false;
  if (state.publishers.size && !state.publishers.has(publisherOf(claim))) return false;
  if (state.sure && confidence !== undefined && confidence * 100 < state.sure) return false;
  if (state.countries.size && !claimCountries(claim).some((country) => state.countries.has(country))) return false;
  return !state.contested || isContested(on);
};
const isInTime = (claim) => {
  if (!state.from && !state.to) return true;
  const date = dateOf(claim);
  return date !== "" && (!state.from || date >= state.from.slice(0, date.length)) && (!state.to || date <= state.to);
};

const isNarrowed = () =>
  Boolean(state.hiddenStances.size || state.offences.size || state.articles.size || state.from || state.to ||
    state.contested || state.countries.size || state.publishers.size || state.sure);

// The nodes that the filters leave, and the claims. With no filter on claims, those without claims stay too.
const matching = () => {
  const undated = claims.map(fits);
  const admitted = claims.map((claim, index) => undated[index] && isInTime(claim));
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
  return { admitted, undated, left };
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

// Every edge with its look.
const drawnEdges = data.drawing.edges.map(([from, to, number, width, list = [], smooth = 0], place) => {
  const look = data.drawing.looks[number];
  const edge = { ...look, id: `e${place}`, from, to, width };
  if (list.length) edge.claims = list;
  if (smooth) edge.smooth = smooth;
  return edge;
});

// The label of a bundle says of how many claims the filters leave.
const labelOf = (edge) => {
  const count = edge.claims?.filter((c) => current.admitted[c]).length;
  return count > 1 ? `${edge.label} ×${count}` : edge.label;
};

const compose = () => {
  const { admitted, undated, left } = matching();
  const scope = scopeOf(left, admitted);
  const shown = new Set(scope);
  let matches = 0;
  for (const node of data.order) {
    if (!left[node]) continue;
    matches += 1;
    if (!scope && shown.size < state.limit && (isProposition(node) || isCalledFor(node, shown))) shown.add(node);
  }
  if (!scope) for (const node of state.pinned) if (left[node]) shown.add(node);
  for (const node of scope ? [] : [...shown]) {
    if (isProposition(node)) for (const other of company(node, admitted)) if (left[other]) shown.add(other);
  }
  const edges = drawnEdges.filter((edge) =>
    shown.has(edge.from) && shown.has(edge.to) && (!edge.claims || edge.claims.some((c) => admitted[c])));
  if (!scope) dropLonely(shown, edges);
  return { shown, edges, admitted, undated, left, matches, scope };
};

// The only nodes to draw while the reader looks at a path or a neighbourhood; null: what is relevant.
const scopeOf = (left, admitted) =>
  state.path ? pathBetween(...state.path, left, admitted)
  : state.focus !== null && left[state.focus] ? [...neighbourhood(state.focus, left, admitted)]
  : null;

// What a filter has cut off from all its ties only litters the picture, unless the reader asked for it.
const dropLonely = (shown, edges) => {
  if (!isNarrowed() && !state.hiddenKinds.size) return;
  const tied = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  for (const node of shown) if (!tied.has(node) && !state.pinned.has(node)) shown.delete(node);
};
