// What the panel says while nothing is selected: who accuses whom of what, and who denies it. Gives: overview.

// Rows of an allegation's card: word, class, which of its claims.
const ROWS = [
  ["Alleged by", "for", (claim) => !claim.contests && ["alleges", "asserts"].includes(claim.stance)],
  ["Confirmed by", "for", (claim) => !claim.contests && claim.stance === "confirms"],
  ["Admitted by", "for", (claim) => !claim.contests && claim.stance === "admits"],
  ["Denied by", "denied", (claim) => claim.contests && claim.stance !== "doubts"],
  ["Doubted by", "denied", (claim) => claim.stance === "doubts"],
  ["No comment", "declined", (claim) => claim.stance === "declines"],
];

const names = (list, limit = 4) => [
  listed(list.slice(0, limit).map((node) => nodeLink(node, shortOf(node)))),
  list.length > limit ? ` and ${list.length - limit} more` : null,
];

const allegationCard = (node, admitted) => {
  const row = (word, kind, list) => (list.length ? el(`p.row.${kind}`, el("span.label", word), el("span", names(once(list)))) : null);
  const voices = (list, test) => list.filter((c) => admitted[c] && test(claims[c])).map((c) => claims[c].by);
  const denied = about[node].some((c) => admitted[c] && ROWS[3][2](claims[c]));
  const answers = voices(answersTo(node), () => true);
  return el("article.card.allegation", { "data-node": nodes[node].id },
    el("h3", glyph(nodes[node].kind), nodeLink(node)),
    row("Against", "against", rolesOf[node].filter(([, role]) => role === "accused").map(([n]) => n)),
    ROWS.map(([word, kind, test]) => row(word, kind, voices(about[node], test))),
    row("Disputed by", "denied", answers),
    denied || answers.length ? null : el("p.row.nobody", el("span.label", "Denied by"), el("span", "nobody in these articles")));
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
