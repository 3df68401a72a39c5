// Legend and filters, which are one thing: what explains a sign switches it. Gives: buildFilters, showCount.

const filters = byId("filters");

const kindGroup = () => {
  const counts = countBy(nodes, (node) => node.kind);
  return [...PROPOSITION_KINDS, ...ENTITY_KINDS].filter((kind) => counts.get(kind)).map((kind) => tick({
    key: `kinds ${kind}`,
    sign: fading(glyph(kind)), words: data.legend.kinds[kind]?.label ?? kind, count: counts.get(kind),
    checked: !state.hiddenKinds.has(kind),
    onchange: (on) => change({ hiddenKinds: toggled(state.hiddenKinds, kind, !on) }),
  }));
};

const stanceGroup = () => {
  const counts = countBy(claims, (claim) => claim.stance);
  return [
    ...STANCES.filter((stance) => counts.get(stance)).map((stance) => tick({
      key: `stances ${stance}`, sign: fading(stroke(stance)), words: data.legend.edges[stance].label, count: counts.get(stance),
      checked: !state.hiddenStances.has(stance),
      onchange: (on) => change({ hiddenStances: toggled(state.hiddenStances, stance, !on) }),
    })),
    el("p.key", stroke("dispute"), "disputes another claim"),
    el("p.key", stroke("accused"), "names the accused"),
    el("p.key", stroke("role"), "another role"),
    el("p.key", stroke("link"), "office, body and state"),
    tick({ key: "contested", sign: contestedSign(), words: "Contested only", count: nodes.filter((_, n) => isProposition(n) && isContested(n)).length,
      checked: state.contested, onchange: (on) => change({ contested: on }) }),
  ];
};
const contestedSign = () => {
  const sign = glyph("allegation");
  sign.firstChild.setAttribute("stroke", theme().contest);
  sign.firstChild.setAttribute("stroke-width", "0.34");
  return sign;
};

const offenceItems = () => {
  const counts = countBy(claims.filter((c) => nodes[c.on].offence), (claim) => nodes[claim.on].offence);
  return ranked(counts, (offence) => offences[offence] ?? offence);
};
const articleItems = () =>
  articles.map((article, value) => ({
    value, count: inArticle[value].length,
    words: [article.title ?? article.source ?? article.id, article.publisher].filter(Boolean).join(" · "),
  })).sort((a, b) => b.count - a.count || a.value - b.value);

// The most frequent first; only what somebody could choose by.
const ranked = (list, words) => [...list].map(([value, count]) => ({ value, count, words: words(value) }))
  .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
const countryItems = () => {
  const counts = new Map();
  for (const claim of claims) for (const country of claimCountries(claim)) counts.set(country, (counts.get(country) ?? 0) + 1);
  return ranked(counts, (country) => nodes[country].label);
};
const publisherItems = () => ranked(countBy(claims.filter(publisherOf), publisherOf), (name) => name);

const sureGroup = () => {
  const slider = el("input", { type: "range", min: "0", max: "95", step: "5", value: String(state.sure), id: "sure", "data-key": "sure", "aria-label": "Least confidence, in per cent" });
  const words = () => (slider.value === "0" ? "All claims" : `At least ${slider.value} %`);
  const said = el("output", { for: "sure" }, words());
  slider.oninput = () => { said.textContent = words(); };
  slider.onchange = () => change({ sure: Number(slider.value) });
  return [slider, said, el("p.note", "How sure the program is that it read a claim rightly.")];
};

const dateGroup = () => {
  const dates = claims.map(dateOf).filter(Boolean).sort();
  if (!dates.length) return el("p.note", "No claim has a date.");
  const field = (name, words) => {
    const input = el("input", { type: "date", value: state[name], id: `date-${name}`, "data-key": `date ${name}` });
    input.onchange = () => change({ [name]: input.value });
    return el("label.date", words, input);
  };
  return [field("from", "From"), field("to", "To"),
    el("p.note", `Claims from ${showDate(dates[0])} to ${showDate(dates[dates.length - 1])}.`)];
};

const buildFilters = () => {
  const open = new Map([...filters.querySelectorAll("details")].map((d) => [d.dataset.filter, d.open]));
  const focused = document.activeElement?.dataset?.key;
  const chosenOf = (title, name, items) =>
    group(title, name, () => choices(name, items(), () => state[name]), { open: open.get(name) ?? state[name].size > 0, chosen: state[name].size });
  const groups = [
    group("What there is", "kinds", kindGroup, { open: open.get("kinds") ?? true }),
    group("Who takes which stance", "stances", stanceGroup, { open: open.get("stances") ?? true }),
    Object.keys(offences).length ? chosenOf("Offence", "offences", offenceItems) : null,
    nodes.some(({ kind }) => kind === "country") ? chosenOf("Country", "countries", countryItems) : null,
    articles.some(({ publisher }) => publisher) ? chosenOf("Publisher", "publishers", publisherItems) : null,
    articles.length ? chosenOf("Article", "articles", articleItems) : null,
    group("Date", "dates", dateGroup, { open: open.get("dates") ?? false }),
    claims.some(({ confidence }) => confidence !== undefined)
      ? group("Confidence", "confidence", sureGroup, { open: open.get("confidence") ?? state.sure > 0 }) : null,
  ].filter(Boolean);
  filters.replaceChildren(...groups);
  if (focused) filters.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus(); // the keyboard stays where it was
};

// A page of everything would not open in time: what is not even in the file is told, and where to find it.
const leftOut = (total) => el("p.left-out", "This file holds the ", el("b", thousands(claims.length)), " claims on what is most contested, of ",
  el("b", thousands(total.claims)), ` in ${plural(total.articles, "article")}. All can be read and asked with “claimgraph serve”.`);

// What is hidden is counted on screen.
const showCount = ({ shown, edges, matches, admitted, left, scope }) => {
  const drawn = once(edges.flatMap((edge) => (edge.kind === "claim" ? edge.claims.filter((c) => admitted[c]) : []))).length;
  const { total } = data;
  const rest = matches - [...shown].filter((node) => left[node]).length;
  const number = (count) => el("b", thousands(count));
  const button = el("button", { type: "button", id: "more" }, `Show ${Math.min(PORTION, rest)} more`);
  button.onclick = () => change({ limit: Math.max(state.limit, shown.size) + PORTION });
  const hidden = [
    rest > 0 ? [number(rest), " not drawn"] : null,
    nodes.length > matches ? [number(nodes.length - matches), " filtered out"] : null,
  ].filter(Boolean);
  byId("count").replaceChildren(...[
    el("p", number(shown.size), ` of ${plural(nodes.length, "node")}, `, number(drawn), ` of ${plural(claims.length, "claim")}`),
    hidden.length ? el("p", hidden.flatMap((part, place) => (place ? [", ", ...part] : part)), rest > 0 && !scope ? [" ", button] : null) : null,
    total.claims > claims.length ? leftOut(total) : null,
  ].filter(Boolean));
};
