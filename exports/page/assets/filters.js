// Legend and filters, which are one thing: what explains a sign switches it. Gives: buildFilters, showCount.

const filters = byId("filters");

const countBy = (list, key) => {
  const counts = new Map();
  for (const item of list) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
};

// A tick box with its sign, words and number. Kinds and stances are ticked while shown; offences and articles once chosen.
const tick = ({ sign, words, count, checked, onchange }) => {
  const box = el("input", { type: "checkbox", checked });
  box.onchange = () => onchange(box.checked);
  return el("label.tick", box, sign, el("span.words", bdi(words)), " ", el("span.number", count.toLocaleString("en")));
};

const fading = (sign) => { sign.classList.add("fades"); return sign; };

const toggled = (set, value, isIn) => {
  const copy = new Set(set);
  if (isIn) copy.add(value);
  else copy.delete(value);
  return copy;
};

const group = (title, name, content, { open = true } = {}) =>
  el("details.filter", { open, "data-filter": name }, el("summary", title), content);

const kindGroup = () => {
  const counts = countBy(nodes, (node) => node.kind);
  return [...PROPOSITION_KINDS, ...ENTITY_KINDS].filter((kind) => counts.get(kind)).map((kind) => tick({
    sign: fading(glyph(kind)), words: data.legend.kinds[kind]?.label ?? kind, count: counts.get(kind),
    checked: !state.hiddenKinds.has(kind),
    onchange: (on) => change({ hiddenKinds: toggled(state.hiddenKinds, kind, !on) }),
  }));
};

const stanceGroup = () => {
  const counts = countBy(claims, (claim) => claim.stance);
  return [
    ...STANCES.filter((stance) => counts.get(stance)).map((stance) => tick({
      sign: fading(stroke(stance)), words: data.legend.edges[stance].label, count: counts.get(stance),
      checked: !state.hiddenStances.has(stance),
      onchange: (on) => change({ hiddenStances: toggled(state.hiddenStances, stance, !on) }),
    })),
    el("p.key", stroke("dispute"), "disputes another claim"),
    el("p.key", stroke("accused"), "names the accused"),
    el("p.key", stroke("role"), "another role"),
    el("p.key", stroke("link"), "office, body and state"),
    tick({ sign: contestedSign(), words: "Contested only", count: nodes.filter((_, n) => isProposition(n) && isContested(n)).length,
      checked: state.contested, onchange: (on) => change({ contested: on }) }),
  ];
};
const contestedSign = () => {
  const sign = glyph("allegation");
  sign.firstChild.setAttribute("stroke", theme().contest);
  sign.firstChild.setAttribute("stroke-width", "0.34");
  return sign;
};

// Many choices: the most frequent first, the chosen always, the rest by typing.
const choices = (name, items, chosen) => {
  const holder = el("div.choices");
  const list = el("div");
  const fill = (words) => {
    const found = items.filter((item) => chosen().has(item.value) || fold(item.words).includes(fold(words)));
    list.replaceChildren(...found.slice(0, 40).map((item) => tick({
      words: item.words, count: item.count, checked: chosen().has(item.value),
      onchange: (on) => change({ [name]: toggled(chosen(), item.value, on) }),
    })));
    if (found.length > 40) list.append(el("p.note", `${found.length - 40} more: type to find them`));
  };
  if (items.length > 10) {
    const input = el("input", { type: "search", placeholder: "Find", "aria-label": `Find among ${name}` });
    input.oninput = () => fill(input.value);
    holder.append(input);
  }
  fill("");
  holder.append(list);
  return holder;
};

const offenceItems = () => {
  const counts = countBy(claims.filter((c) => nodes[c.on].offence), (claim) => nodes[claim.on].offence);
  return [...counts].map(([value, count]) => ({ value, count, words: offences[value] ?? value }))
    .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
};
const articleItems = () =>
  articles.map((article, value) => ({
    value, count: inArticle[value].length,
    words: [article.title ?? article.source ?? article.id, article.publisher].filter(Boolean).join(" · "),
  })).sort((a, b) => b.count - a.count || a.value - b.value);

const dateGroup = () => {
  const dates = claims.map(dateOf).filter(Boolean).sort();
  if (!dates.length) return el("p.note", "No claim has a date.");
  const field = (name, words) => {
    const input = el("input", { type: "date", value: state[name], id: `date-${name}` });
    input.onchange = () => change({ [name]: input.value });
    return el("label.date", words, input);
  };
  return [field("from", "From"), field("to", "To"),
    el("p.note", `Claims from ${showDate(dates[0])} to ${showDate(dates[dates.length - 1])}.`)];
};

const buildFilters = () => {
  const open = new Map([...filters.querySelectorAll("details")].map((d) => [d.dataset.filter, d.open]));
  const groups = [
    group("What there is", "kinds", kindGroup()),
    group("Who takes which stance", "stances", stanceGroup()),
    Object.keys(offences).length
      ? group("Offence", "offences", choices("offences", offenceItems(), () => state.offences), { open: false }) : null,
    articles.length ? group("Article", "articles", choices("articles", articleItems(), () => state.articles), { open: false }) : null,
    group("Date", "dates", dateGroup(), { open: false }),
  ].filter(Boolean);
  for (const item of groups) if (open.has(item.dataset.filter)) item.open = open.get(item.dataset.filter);
  filters.replaceChildren(...groups);
};

// What is hidden is counted on screen.
const showCount = ({ shown, edges, matches, admitted, left }) => {
  const drawn = once(edges.flatMap((edge) => (edge.kind === "claim" ? edge.claims.filter((c) => admitted[c]) : []))).length;
  const rest = matches - [...shown].filter((node) => left[node]).length;
  const number = (count) => el("b", count.toLocaleString("en"));
  const button = el("button", { type: "button", id: "more" }, `Show ${Math.min(PORTION, rest)} more`);
  button.onclick = () => change({ limit: Math.max(state.limit, shown.size) + PORTION });
  const hidden = [
    rest > 0 ? [number(rest), " not drawn"] : null,
    nodes.length > matches ? [number(nodes.length - matches), " filtered out"] : null,
  ].filter(Boolean);
  byId("count").replaceChildren(...[
    el("p", number(shown.size), ` of ${plural(nodes.length, "node")}, `, number(drawn), ` of ${plural(claims.length, "claim")}`),
    hidden.length ? el("p", hidden.flatMap((part, place) => (place ? [", ", ...part] : part)), rest > 0 ? [" ", button] : null) : null,
  ].filter(Boolean));
};
