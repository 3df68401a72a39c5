// The view in the address: a copied link, and the browser's back button, restore it. Gives: writeAddress, readAddress.

const ids = (set, list) => [...set].map((index) => list[index].id).sort();

const addressOf = () => {
  const parts = new URLSearchParams();
  const { selected } = state;
  if (selected?.node !== undefined) parts.set("select", nodes[selected.node].id);
  else if (selected?.claim !== undefined) parts.set("select", claims[selected.claim].id);
  else if (selected?.article !== undefined) parts.set("select", articles[selected.article].id);
  for (const c of selected?.claims ?? []) parts.append("claim", claims[c].id);
  if (state.listing) parts.set("view", "list");
  for (const kind of [...state.hiddenKinds].sort()) parts.append("without", kind);
  for (const stance of [...state.hiddenStances].sort()) parts.append("without", stance);
  for (const offence of [...state.offences].sort()) parts.append("offence", offence);
  for (const iri of ids(state.articles, articles)) parts.append("article", iri);
  for (const iri of ids(state.pinned, nodes).slice(0, 200)) parts.append("with", iri);
  for (const iri of ids(state.countries, nodes)) parts.append("country", iri);
  for (const name of [...state.publishers].sort()) parts.append("publisher", name);
  if (state.sure) parts.set("sure", String(state.sure));
  if (state.focus !== null) parts.set("focus", nodes[state.focus].id);
  for (const node of state.path ?? []) parts.append("path", nodes[node].id);
  for (const name of ["from", "to"]) if (state[name]) parts.set(name, state[name]);
  if (state.contested) parts.set("contested", "1");
  if (state.limit !== OPENING) parts.set("limit", String(state.limit));
  return parts.toString();
};

const known = (iris, index) => iris.map((iri) => index.get(iri)).filter((found) => found !== undefined);
const isDate = (text) => (/^\d{4}-\d\d-\d\d$/.test(text ?? "") ? text : "");

// The state that an address describes; what it names and the page does not have is left out.
const stateOf = (address) => {
  const parts = new URLSearchParams(address);
  const without = parts.getAll("without");
  const list = known(parts.getAll("claim"), claimByIri);
  const ends = known(parts.getAll("path"), byIri);
  return {
    ...freshState(),
    selected: targetOf(parts.get("select")) ?? (list.length ? { claims: list } : null),
    listing: parts.get("view") === "list",
    hiddenKinds: new Set(without.filter((word) => [...PROPOSITION_KINDS, ...ENTITY_KINDS].includes(word))),
    hiddenStances: new Set(without.filter((word) => STANCES.includes(word))),
    offences: new Set(parts.getAll("offence").filter((id) => Object.hasOwn(offences, id))),
    articles: new Set(known(parts.getAll("article"), articleByIri)),
    countries: new Set(known(parts.getAll("country"), byIri)),
    publishers: new Set(parts.getAll("publisher").filter((name) => articles.some(({ publisher }) => publisher === name))),
    sure: Math.min(Math.max(Number.parseInt(parts.get("sure"), 10) || 0, 0), 95),
    focus: byIri.get(parts.get("focus")) ?? null,
    path: ends.length === 2 ? ends : null,
    pinned: new Set(known(parts.getAll("with"), byIri)),
    from: isDate(parts.get("from")),
    to: isDate(parts.get("to")),
    contested: parts.get("contested") === "1",
    limit: Math.min(Math.max(Number.parseInt(parts.get("limit"), 10) || OPENING, OPENING), 2000),
  };
};

const targetOf = (iri) =>
  byIri.has(iri) ? { node: byIri.get(iri) }
  : claimByIri.has(iri) ? { claim: claimByIri.get(iri) }
  : articleByIri.has(iri) ? { article: articleByIri.get(iri) }
  : null;

const writeAddress = () => {
  const address = addressOf();
  if (address === window.location.hash.slice(1)) return;
  written = address;
  window.location.hash = address;
};
let written = null;
