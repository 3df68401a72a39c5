// What the panel says while nothing is selected: who accuses whom of what, and who denies it. Gives: overview.

const voicesBy = (proposition, stances, admitted) =>
  once(about[proposition].filter((c) => stances.has(claims[c].stance) && admitted[c]).map((c) => claims[c].by));

const SUPPORTING = new Set(["alleges", "asserts", "confirms", "admits"]);

const names = (list, limit = 4) => [
  listed(list.slice(0, limit).map((node) => nodeButton(node, shortOf(node)))),
  list.length > limit ? ` and ${list.length - limit} more` : null,
];

const allegationCard = (node, admitted) => {
  const accused = rolesOf[node].filter(([, role]) => role === "accused").map(([n]) => n);
  const accusing = voicesBy(node, SUPPORTING, admitted);
  const denying = voicesBy(node, CONTESTING, admitted);
  const declining = voicesBy(node, new Set(["declines"]), admitted);
  const row = (word, kind, list) => (list.length ? el(`p.row.${kind}`, el("span.label", word), el("span", names(list))) : null);
  return el("article.card.allegation", { "data-node": nodes[node].id },
    el("h4", glyph(nodes[node].kind), nodeButton(node)),
    row("Against", "against", accused), row("Alleged by", "for", accusing), row("Denied by", "denied", denying),
    row("No comment", "declined", declining),
    denying.length ? null : el("p.row.nobody", el("span.label", "Denied by"), el("span", "nobody in these articles")));
};

const overview = () => {
  const { admitted, left } = current;
  const listedAllegations = data.order.filter((n) => nodes[n].kind === "allegation" && left[n] && about[n].some((c) => admitted[c]));
  const contested = listedAllegations.filter(isContested).length;
  return [
    el("header.head", el("p.kind", "Overview"), el("h2", "Who accuses whom, and who denies it"),
      el("p.note", `${plural(listedAllegations.length, "allegation")}, ${contested} contested. A claim is what somebody says, never a fact.`)),
    listedAllegations.length
      ? inPortions(listedAllegations, (node) => allegationCard(node, admitted), 12)
      : el("p.note", "No allegation passes the filters. The list view has all other claims."),
  ];
};
