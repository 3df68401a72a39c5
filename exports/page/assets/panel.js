// The panel: one node, claim, bundle of claims or article in full. Gives: showPanel.

const panel = byId("panel");

const heading = (kindWord, title, ...below) =>
  el("header.head", el("p.kind", kindWord), el("h2", bdi(title)), below);

const facts = (pairs) => {
  const rows = pairs.filter(([, value]) => value !== undefined && value !== null && value !== "" && value.length !== 0);
  return rows.length ? el("dl.facts", rows.map(([name, value]) => [el("dt", name), el("dd", value)])) : null;
};

const section = (title, count, ...content) =>
  el("section.part", el("h3", title, count === null ? null : el("span.number", ` ${count}`)), content);

const kindLabel = (node) => el("span.kindline", glyph(nodes[node].kind), data.legend.kinds[nodes[node].kind]?.label ?? nodes[node].kind);

const bringIn = (node) => {
  const hidden = neighboursOf(node).filter((other) => !current.shown.has(other)).length;
  return hidden
    ? el("button.bring", { type: "button", onclick: () => expand(node) }, `Bring in ${hidden > EXPANSION ? `${EXPANSION} of ` : ""}${plural(hidden, "hidden neighbour")}`)
    : null;
};

// What can be done with a node's surroundings.
const deeds = (node) => el("p.deeds",
  state.focus === node ? null : el("button.bring", { type: "button", id: "focus", onclick: () => focusOn(node) }, "Focus"),
  el("button.bring", { type: "button", id: "path-from", onclick: () => change({ pathFrom: node }) }, "Path to …"),
  bringIn(node));

const articleLine = (index) => {
  const article = articles[index];
  if (!article) return null;
  return el("div.article",
    el("p", linkTo({ article: index }, article.id, article.title ?? article.source ?? article.id)),
    el("p.source", listed([article.publisher, article.author, showDate(article.published)].filter(Boolean).map((t) => bdi(t)))),
    webLink(article));
};

// Only http and https become links; the program has left out all others, and the page looks again.
const webLink = (article) => {
  let url;
  try { url = new URL(article.link); } catch { url = null; }
  if (url && (url.protocol === "https:" || url.protocol === "http:")) {
    return el("p.source", el("a", { href: url.href, rel: "noopener noreferrer", target: "_blank" }, article.link));
  }
  return article.url ? el("p.source", bdi(article.url)) : null;
};

const propositionPanel = (node) => {
  const { label, kind, offence, predicate, time } = nodes[node];
  const held = (role) => listed(rolesOf[node].filter(([, r]) => r === role).map(([n]) => nodeLink(n)));
  const disputed = about[node].filter((c) => claims[c].disputes?.length || claims[c].disputed_by?.length);
  return [
    heading(kindLabel(node), label, el("p.tally", tally(node))),
    facts([["Offence", offences[offence]], ["Accused", held("accused")], ["Victims", held("victim")],
      ["Agent", held("agent")], ["Object", held("object")], ["Place", held("place")], ["Time", time], ["Predicate", predicate]]),
    deeds(node),
    section("Ledger", plural(about[node].length + answersTo(node).length, "claim"), ledger(node)),
    disputed.length ? section("Disputed", disputed.length, inPortions(disputed, (c) => sideBySide(c), 5)) : null,
  ];
};

// A link that is followed only when clicked; an id of another shape is shown as text.
const wikidataLink = (item) => /^Q[1-9][0-9]*$/.test(item)
  ? el("a", { href: `https://www.wikidata.org/wiki/${item}`, rel: "noopener noreferrer", target: "_blank" }, item)
  : bdi(item);

const entityPanel = (node) => {
  const { label, aliases, iso, wikidata, article } = nodes[node];
  const aboutIt = claimsAbout(node);
  const involved = once([...said[node], ...aboutIt.map(([c]) => c)]);
  const disputed = involved.filter((c) => claims[c].disputes?.length || claims[c].disputed_by?.length);
  const links = linksOf[node].map(([other, kind, outgoing]) =>
    el("li", `${LINK_WORDS[kind]?.[outgoing ? 0 : 1] ?? kind} `, nodeLink(other)));
  return [
    heading(kindLabel(node), label),
    facts([["Also called", listed((aliases ?? []).map((alias) => bdi(alias)))],
      ["Country", iso ? [countryByIso.get(iso) ?? "", ` (${iso})`] : null],
      ["Wikidata", wikidata ? wikidataLink(wikidata) : null], ["Links", links.length ? el("ul.links", links) : null]]),
    article === undefined ? null : articleLine(article),
    deeds(node),
    said[node].length ? section("Says", said[node].length, inPortions([...said[node]].sort(byDate), (c) => claimCard(c))) : null,
    aboutIt.length
      ? section("Is said about", aboutIt.length, inPortions([...aboutIt].sort(([a], [b]) => byDate(a, b)), ([c, role]) => claimCard(c, { role })))
      : null,
    disputed.length ? section("Disputed", disputed.length, inPortions(disputed.sort(byDate), (c) => sideBySide(c), 5)) : null,
    relayed[node].length ? section("Relays", relayed[node].length, inPortions([...relayed[node]].sort(byDate), (c) => claimCard(c))) : null,
  ];
};

// A claim on the left; on the right what it disputes and what disputes it.
const sideBySide = (index) => {
  const { disputes = [], disputed_by: by = [] } = claims[index];
  return el("div.sides", { "data-dispute": claims[index].id },
    el("div.side", el("h4", "This claim"), compactCard(index)),
    el("div.side",
      disputes.length ? [el("h4", "disputes"), disputes.map(compactCard)] : null,
      by.length ? [el("h4", "is disputed by"), by.map(compactCard)] : null));
};

const claimPanel = (index) => {
  const claim = claims[index];
  const { certainty, confidence, parts, cue, corroborates = [], negated, zone, accepted } = claim;
  return [
    heading(nodes[claim.by].kind === "article" ? "Claim of an article in its own voice" : "Claim", nodes[claim.by].label, el("p.line", stanceChip(claim), " ", nodeLink(claim.on))),
    passage(claim),
    el("p.deeds", copyButton("Copy as citation", () => citation(claim), { id: "copy-citation" })),
    el("p.source", "from"), articleLine(claim.article),
    facts([["Claimant", el("span", voiceOf(claim))], ["Stance", stanceWords(claim)],
      ["Polarity", negated ? "negative: says that it is not so" : null], ["Certainty", certainty],
      ["Confidence", confidence === undefined ? null : `${Math.round(confidence * 100)} % that the program read this rightly; it says nothing on whether it is true`],
      ["In parts", parts ? ["whose voice", "stance", "what is said"].map((part, i) => `${part} ${Math.round(parts[i] * 100)} %`).join(", ") : null],
      ["Review", accepted ? "accepted by an analyst" : null], ["Stands in", zone ? `the article's ${zone}` : null],
      ["Cue", cue ? bdi(cue) : null], ["Date", showDate(dateOf(claim))]]),
    claim.disputes?.length || claim.disputed_by?.length ? section("Dispute", null, sideBySide(index)) : null,
    corroborates.length ? section("Corroborates", corroborates.length, inPortions(corroborates, (c) => claimCard(c))) : null,
  ];
};

const bundlePanel = (list) => [
  heading(plural(list.length, "claim"), nodes[claims[list[0]].by].label,
    el("p.line", stanceChip(claims[list[0]]), " ", nodeLink(claims[list[0]].on))),
  el("div", [...list].sort(byDate).map((c) => [passage(claims[c]), claimCard(c, { withProposition: false })])),
];

const articlePanel = (index) => {
  const { id, source, reprint_of: original } = articles[index];
  const first = articleByIri.get(original);
  return [
    heading("Article", articles[index].title ?? source ?? id),
    articleLine(index),
    facts([["File", source ? bdi(source) : null], ["Reprint of", first === undefined ? null : articleLine(first)]]),
    el("button.bring", { type: "button", onclick: () => change({ articles: new Set([index]) }) }, "Show this article alone"),
    section("Claims", inArticle[index].length, inPortions(inArticle[index], (c) => claimCard(c))),
  ];
};

const showPanel = () => {
  const { selected } = state;
  const back = selected ? el("button.back", { type: "button", onclick: () => select(null) }, state.path ? "The path" : "Overview") : null;
  const content =
    selected === null ? (state.path ? pathPanel() : overview())
    : selected.claim !== undefined ? claimPanel(selected.claim)
    : selected.claims ? bundlePanel(selected.claims)
    : selected.article !== undefined ? articlePanel(selected.article)
    : isProposition(selected.node) ? propositionPanel(selected.node)
    : entityPanel(selected.node);
  const wasEmpty = !panel.firstChild;
  panel.replaceChildren(...[back, ...content].flat().filter(Boolean));
  if (!wasEmpty) panel.scrollTop = 0; // which lays the page out
};
