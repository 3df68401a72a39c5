// Claims as cards, as passages and as a ledger; used by the panel, the overview and the list. Gives: claimCard, passage, ledger.

const stanceChip = (claim) =>
  el(`span.chip.stance-${claim.stance}${claim.contests ? ".against" : ""}`,
    stroke(claim.contests && !REJECTING.has(claim.stance) ? "denies" : claim.stance), stanceWords(claim));

const voiceOf = (claim) => {
  const via = (claim.via ?? []).map((relay) => (typeof relay === "number" ? nodeLink(relay) : bdi(relay)));
  return [nodeLink(claim.by), via.length ? el("span.via", " as relayed by ", via.flatMap((v, i) => (i ? [" → ", v] : [v]))) : null];
};

const sourceLine = (claim) => {
  const article = articles[claim.article];
  return el("span.source", listed([article?.publisher, showDate(dateOf(claim))].filter(Boolean).map((t) => bdi(t))));
};

// The quote marked in its passage; nothing but text nodes.
const passage = (claim) =>
  el("blockquote.passage", { dir: "auto" },
    claim.before ? el("span.context", "… ", claim.before) : null,
    el("mark", claim.quote ?? ""),
    claim.after ? el("span.context", claim.after, /[.!?”"]\s*$/.test(claim.after) ? "" : " …") : null);

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

const passageButton = (index) =>
  el("button.open", { type: "button", "aria-label": `Passage: ${excerpt(claims[index].quote, 60)}`, onclick: () => select({ claim: index }) }, "Passage");

const claimCard = (index, { role, withProposition = true } = {}) => {
  const claim = claims[index];
  return el("article.card", { "data-claim": claim.id },
    el("p.line", voiceOf(claim), " ", stanceChip(claim), role ? el("span.role", `here: ${role}`) : null),
    withProposition ? el("p.proposition", nodeLink(claim.on)) : null,
    el("p.quote", { dir: "auto" }, excerpt(claim.quote)),
    el("p.foot", sourceLine(claim), marksOf(claim), disputeMark(claim),
      passageButton(index)));
};

// What a reader should know of a claim besides its words: where it stands, who looked at it, how sure the reading is.
const UNSURE = 0.5;
const marksOf = (claim) => [
  claim.accepted ? el("span.accepted", "✓ checked by an analyst") : null,
  claim.zone ? el("span.zone", `in the ${claim.zone}`) : null,
  claim.confidence < UNSURE ? el("span.zone", `unsure reading, ${Math.round(claim.confidence * 100)} %`) : null,
];

const compactCard = (index) => {
  const claim = claims[index];
  return el("article.card.compact", { "data-claim": claim.id },
    el("p.line", nodeLink(claim.by), " ", stanceChip(claim)),
    el("p.quote", { dir: "auto" }, excerpt(claim.quote, 160)),
    el("p.foot", sourceLine(claim),
      passageButton(index)));
};

// Who alleges, who denies, who confirms, who declined: one row per claim, the earliest first, with those claims on
// other propositions that dispute one of these.
const ledger = (proposition, admitted = null) => {
  const answers = answersTo(proposition);
  const rows = [...about[proposition], ...answers].filter((c) => !admitted || admitted[c]).sort(byDate);
  const row = (index) => {
    const claim = claims[index];
    const publisher = articles[claim.article]?.publisher;
    return el(`tr.stance-${claim.stance}`, { "data-claim": claim.id },
      el("td.when", showDate(dateOf(claim), true)),
      el("td",
        el("p.line", voiceOf(claim), " ", claim.on === proposition ? stanceChip(claim) : elsewhereChip()),
        claim.on === proposition ? null : el("p.proposition", nodeLink(claim.on)),
        el("p.quote", { dir: "auto" }, excerpt(claim.quote, 180)),
        el("p.foot", el("span.source", publisher ? bdi(publisher) : null), passageButton(index))));
  };
  const body = el("tbody", rows.slice(0, 60).map(row));
  const table = el("table.ledger", el("caption.unseen", "Claims by date"),
    el("thead.unseen", el("tr", ["Date", "Voice, stance and words"].map((t) => el("th", { scope: "col" }, t)))), body);
  if (rows.length <= 60) return table;
  const more = el("button.more", { type: "button" }, `Show ${rows.length - 60} more`);
  more.onclick = () => { body.append(...rows.slice(60).map(row)); more.remove(); };
  return el("div", table, more);
};
const elsewhereChip = () => el("span.chip.stance-disputes", stroke("dispute"), "disputes it by saying");

// "2 allege, 1 denies": what the voices do, counted by voice.
const STANCE_PLURAL = { alleges: "allege", asserts: "assert", confirms: "confirm", admits: "admit", denies: "deny",
  disputes: "dispute", doubts: "doubt", declines: "decline to comment" };
const STANCE_SINGLE = { declines: "declines to comment" };
const tally = (proposition, admitted = null) => {
  const counted = about[proposition].filter((c) => !admitted || admitted[c]).map((c) => claims[c]);
  const chip = (sign, list, one, many) => {
    const voices = once(list.map((claim) => claim.by)).length;
    return voices ? el(`span.chip.stance-${sign}`, stroke(sign), `${voices} ${voices === 1 ? one : many}`) : null;
  };
  const isTurned = (claim) => claim.contests && !REJECTING.has(claim.stance);
  return [
    ...STANCES.map((stance) => chip(stance, counted.filter((claim) => claim.stance === stance && !isTurned(claim)),
      STANCE_SINGLE[stance] ?? stance, STANCE_PLURAL[stance])),
    chip("denies", counted.filter(isTurned), "says it is not so", "say it is not so"),
  ];
};
