// Claims as cards, as passages and as a ledger; used by the panel, the overview and the list. Gives: claimCard, passage, ledger.

const stanceChip = (claim) =>
  el(`span.chip.stance-${claim.stance}`, stroke(claim.stance), stanceWords(claim));

const voiceOf = (claim) => {
  const via = (claim.via ?? []).map((relay) => (typeof relay === "number" ? nodeButton(relay) : bdi(relay)));
  return [nodeButton(claim.by), via.length ? el("span.via", " as relayed by ", via.flatMap((v, i) => (i ? [" → ", v] : [v]))) : null];
};

const sourceLine = (claim) => {
  const article = articles[claim.article];
  return el("span.source", listed([article?.publisher, showDate(dateOf(claim))].filter(Boolean).map((t) => bdi(t))));
};

// The quote marked in its passage; nothing but text nodes.
const passage = (claim) =>
  el("blockquote.passage", { dir: "auto" },
    claim.before ? el("span.context", "…", claim.before) : null,
    el("mark", claim.quote ?? ""),
    claim.after ? el("span.context", claim.after, "…") : null);

const excerpt = (text, limit = 220) => {
  if (!text || text.length <= limit) return text ?? "";
  return `${text.slice(0, limit).replace(/\s+\S*$/, "")}…`;
};

// Where a claim stands in a dispute, in two or three words.
const disputeMark = (claim) => {
  const marks = [];
  if (claim.disputes?.length) marks.push(`disputes ${plural(claim.disputes.length, "claim")}`);
  if (claim.disputed_by?.length) marks.push(`disputed by ${plural(claim.disputed_by.length, "claim")}`);
  return marks.length ? el("span.disputed", marks.join(", ")) : null;
};

const claimCard = (index, { role, withProposition = true } = {}) => {
  const claim = claims[index];
  return el("article.card", { "data-claim": claim.id },
    el("p.line", voiceOf(claim), " ", stanceChip(claim), role ? el("span.role", `here: ${role}`) : null),
    withProposition ? el("p.proposition", nodeButton(claim.on)) : null,
    el("p.quote", { dir: "auto" }, el("q", excerpt(claim.quote))),
    el("p.foot", sourceLine(claim), disputeMark(claim),
      el("button.open", { type: "button", onclick: () => select({ claim: index }) }, "Passage")));
};

const compactCard = (index) => {
  const claim = claims[index];
  return el("article.card.compact", { "data-claim": claim.id },
    el("p.line", nodeButton(claim.by), " ", stanceChip(claim)),
    el("p.quote", { dir: "auto" }, el("q", excerpt(claim.quote, 160))),
    el("p.foot", sourceLine(claim),
      el("button.open", { type: "button", onclick: () => select({ claim: index }) }, "Passage")));
};

// Who alleges, who denies, who confirms, who declined: one row per claim, the earliest first.
const ledger = (proposition, admitted = null) => {
  const rows = about[proposition].filter((c) => !admitted || admitted[c]).sort(byDate);
  const body = el("tbody");
  const row = (index) => {
    const claim = claims[index];
    const article = articles[claim.article];
    return el(`tr.stance-${claim.stance}`,
      el("td.when", showDate(dateOf(claim))),
      el("td.who", voiceOf(claim), el("span.source", article?.publisher ? bdi(article.publisher) : null)),
      el("td.what", stanceChip(claim), el("button.open", { type: "button", "aria-label": `Passage: ${excerpt(claim.quote, 80)}`,
        onclick: () => select({ claim: index }) }, "Passage")));
  };
  body.append(...rows.slice(0, 60).map(row));
  const table = el("table.ledger", el("caption.unseen", "Claims by date"),
    el("thead", el("tr", ["Date", "Voice", "Stance"].map((t) => el("th", { scope: "col" }, t)))), body);
  if (rows.length <= 60) return table;
  const more = el("button.more", { type: "button" }, `Show ${rows.length - 60} more`);
  more.onclick = () => { body.append(...rows.slice(60).map(row)); more.remove(); };
  return el("div", table, more);
};

// "2 allege, 1 denies": what the voices do, counted by voice.
const STANCE_PLURAL = { alleges: "allege", asserts: "assert", confirms: "confirm", admits: "admit", denies: "deny",
  disputes: "dispute", doubts: "doubt", declines: "decline to comment" };
const STANCE_SINGLE = { declines: "declines to comment" };
const tally = (proposition, admitted = null) =>
  STANCES.map((stance) => {
    const voices = once(about[proposition].filter((c) => claims[c].stance === stance && (!admitted || admitted[c]))
      .map((c) => claims[c].by));
    if (!voices.length) return null;
    const verb = voices.length === 1 ? STANCE_SINGLE[stance] ?? stance : STANCE_PLURAL[stance];
    return el(`span.chip.stance-${stance}`, stroke(stance), `${voices.length} ${verb}`);
  });
