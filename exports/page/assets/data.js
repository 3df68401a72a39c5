// What the page knows, and the ways to look it up. Gives: data, nodes, claims, articles, the indexes below.

const embedded = (id) => JSON.parse(document.getElementById(id).textContent);
const data = embedded("data");
const { articles, offences } = data;

// The words of claims are read when first asked for: on opening they would cost what only a closer look needs.
let texts = null;
const textOf = (index, field) => {
  texts ??= embedded("texts");
  return texts[index][field] || undefined;
};
class Claim {
  constructor(index) { this.index = index; }
  get quote() { return textOf(this.index, 0); }
  get before() { return textOf(this.index, 1); }
  get after() { return textOf(this.index, 2); }
  get cue() { return textOf(this.index, 3); }
}

// Rows as exports/page/pack.py packs them, each [number of its field names, value, value ...], as objects.
const unpacked = ({ fields, rows }, make = () => ({})) =>
  rows.map((row, index) => {
    const item = make(index);
    const names = fields[row[0]];
    for (let place = 0; place < names.length; place += 1) item[names[place]] = row[place + 1];
    return item;
  });
const nodes = unpacked(data.nodes);
const claims = unpacked(data.claims, (index) => new Claim(index));

const ENTITY_KINDS = ["person", "organisation", "country", "group", "place", "work", "article"];
const PROPOSITION_KINDS = ["allegation", "event", "relation", "statement"];
const REJECTING = new Set(["denies", "disputes", "doubts"]);
const STANCES = ["alleges", "asserts", "confirms", "admits", "denies", "disputes", "doubts", "declines"];

const emptyLists = (count) => Array.from({ length: count }, () => []);

const byIri = new Map(nodes.map((node, index) => [node.id, index]));
const claimByIri = new Map(claims.map((claim, index) => [claim.id, index]));
const articleByIri = new Map(articles.map((article, index) => [article.id, index]));
const countryByIso = new Map(nodes.filter((n) => n.kind === "country" && n.iso).map((n) => [n.iso, n.label]));

const said = emptyLists(nodes.length); // claims that a node makes
const about = emptyLists(nodes.length); // claims on a proposition
const relayed = emptyLists(nodes.length); // claims that a node passes on
const rolesOf = emptyLists(nodes.length); // [entity, role] of a proposition
const rolesIn = emptyLists(nodes.length); // [proposition, role] of an entity
const linksOf = emptyLists(nodes.length); // [other, kind, outgoing] of an entity
const inArticle = emptyLists(articles.length); // claims of an article

claims.forEach((claim, index) => {
  said[claim.by].push(index);
  about[claim.on].push(index);
  for (const relay of claim.via ?? []) if (typeof relay === "number") relayed[relay].push(index);
  if (claim.article !== undefined) inArticle[claim.article].push(index);
});
for (const [proposition, entity, role] of data.roles) {
  rolesOf[proposition].push([entity, role]);
  rolesIn[entity].push([proposition, role]);
}
for (const [from, to, kind] of data.links) {
  linksOf[from].push([to, kind, true]);
  linksOf[to].push([from, kind, false]);
}

const rank = new Int32Array(nodes.length); // place in the order in which nodes come into view
data.order.forEach((node, place) => { rank[node] = place; });

const isProposition = (node) => PROPOSITION_KINDS.includes(nodes[node].kind);
const shortOf = (node) => nodes[node].short ?? nodes[node].label;
const isContested = (node) => Boolean(nodes[node].contested);
// Claims elsewhere that dispute a claim on this proposition: "the report is biased" answers what the report alleges.
const answersTo = (proposition) =>
  [...new Set(about[proposition].flatMap((c) => claims[c].disputed_by ?? []))].filter((c) => claims[c].on !== proposition);
const dateOf = (claim) => claim.published ?? articles[claim.article]?.published ?? "";
const byDate = (a, b) => {
  const [one, other] = [dateOf(claims[a]) || "9999", dateOf(claims[b]) || "9999"];
  return one < other ? -1 : one > other ? 1 : a - b;
};

// Claims about an entity: those on propositions in which it has a role, each with that role.
const claimsAbout = (entity) =>
  rolesIn[entity].flatMap(([proposition, role]) => about[proposition].map((claim) => [claim, role]));

// Whom and what a node is tied to, nearest to the top of the reading order first.
const neighboursOf = (node) => {
  const around = new Set([
    ...said[node].map((c) => claims[c].on), ...about[node].map((c) => claims[c].by),
    ...rolesOf[node].map(([n]) => n), ...rolesIn[node].map(([n]) => n), ...linksOf[node].map(([n]) => n),
  ]);
  around.delete(node);
  return [...around].sort((a, b) => rank[a] - rank[b]);
};
