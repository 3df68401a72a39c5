// What is shown, as files made in the page: claims as CSV, the picture as PNG, the network as GEXF. Gives: downloads.

const shownClaims = () =>
  once(current.edges.flatMap((edge) => (edge.kind === "claim" ? edge.claims.filter((c) => current.admitted[c]) : []))).sort((a, b) => a - b);

// A cell that a spreadsheet shows and does not run, as the program's own tables write it.
const FORMULA = /^(?:[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;
const csvCell = (value) => {
  if (value === undefined || value === null) return '""';
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "true" : "false";
  return `"${(FORMULA.test(value) && !/^[+-]?\d+(\.\d+)?$/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
};

const CSV_COLUMNS = {
  claim: (c) => c.id, article: (c) => articles[c.article]?.title ?? articles[c.article]?.source, published: dateOf,
  claimant: (c) => nodes[c.by].label, via: (c) => viaWords(c), stance: (c) => c.stance, negated: (c) => Boolean(c.negated),
  certainty: (c) => c.certainty, kind: (c) => nodes[c.on].kind, offence: (c) => nodes[c.on].offence,
  accused: (c) => held(c, "accused"), victims: (c) => held(c, "victim"), agents: (c) => held(c, "agent"),
  objects: (c) => held(c, "object"), places: (c) => held(c, "place"), time: (c) => nodes[c.on].time, quote: (c) => c.quote,
  start: (c) => c.at?.[0], end: (c) => c.at?.[1], disputes: (c) => (c.disputes ?? []).map((other) => claims[other].id).join("; "),
  url: (c) => articles[c.article]?.url, proposition: (c) => nodes[c.on].label, publisher: publisherOf, confidence: (c) => c.confidence,
  zone: (c) => c.zone,
};
const viaWords = (claim) => (claim.via ?? []).map((relay) => (typeof relay === "number" ? nodes[relay].label : relay)).join("; ");
const held = (claim, role) => rolesOf[claim.on].filter(([, r]) => r === role).map(([node]) => nodes[node].label).join("; ");

const csvText = () => {
  const rows = shownClaims().map((c) => Object.values(CSV_COLUMNS).map((column) => csvCell(column(claims[c]))));
  return [Object.keys(CSV_COLUMNS).map(csvCell), ...rows].map((row) => row.join(",") + "\r\n").join("");
};

const xmlText = (value) => String(value).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
  .replace(/[&<>"'\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const attributes = (pairs) => Object.entries(pairs).filter(([, value]) => value !== undefined && value !== "")
  .map(([name, value]) => `<attvalue for="${name}" value="${xmlText(value)}"/>`).join("");
const vizColour = (colour) => { const [r, g, b] = channels(colour); return `<viz:color r="${r}" g="${g}" b="${b}"/>`; };
const declared = (owner, names) => `<attributes class="${owner}">${names.map((name) =>
  `<attribute id="${name}" title="${name}" type="${name === "confidence" ? "double" : "string"}"/>`).join("")}</attributes>\n`;

const gexfText = () => {
  const node = (index) => {
    const { id, label, kind, iso, wikidata, offence } = nodes[index];
    const { x, y } = places.get(index);
    return `<node id="${xmlText(id)}" label="${xmlText(label)}"><attvalues>${attributes({ node_kind: kind, iso, wikidata, offence })}</attvalues>` +
      `${vizColour(data.legend.kinds[kind]?.colour ?? "#767676")}<viz:position x="${x}" y="${-y}" z="0.0"/><viz:size value="${sizeOf(index)}"/></node>\n`;
  };
  const line = (id, from, to, kind, label, colour, values) =>
    `<edge id="${xmlText(id)}" source="${xmlText(nodes[from].id)}" target="${xmlText(nodes[to].id)}" type="directed" kind="${xmlText(kind)}" ` +
    `label="${xmlText(label)}"><attvalues>${attributes(values)}</attvalues>${vizColour(colour)}</edge>\n`;
  const edge = (item) =>
    item.kind !== "claim" ? line(item.id, item.from, item.to, item.role ?? item.kind, item.label, item.color, { edge_kind: item.kind })
    : item.claims.filter((c) => current.admitted[c]).map((c) => line(claims[c].id, item.from, item.to, claims[c].stance, stanceWords(claims[c]), item.color,
      { edge_kind: "claim", stance: claims[c].stance, negated: String(Boolean(claims[c].negated)), quote: claims[c].quote, confidence: claims[c].confidence,
        article: articles[claims[c].article]?.title, publisher: publisherOf(claims[c]), published: dateOf(claims[c]) })).join("");
  return '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n' +
    '<graph defaultedgetype="directed" mode="static">\n' + declared("node", ["node_kind", "iso", "wikidata", "offence"]) +
    declared("edge", ["edge_kind", "stance", "negated", "quote", "confidence", "article", "publisher", "published"]) +
    `<nodes>\n${[...current.shown].map(node).join("")}</nodes>\n<edges>\n${current.edges.map(edge).join("")}</edges>\n</graph>\n</gexf>\n`;
};

// The key to the signs in rows that fit the width: each with its kind, words and place.
const keyRows = (ctx, width) => {
  const kinds = once([...current.shown].map((node) => nodes[node].kind));
  let [x, row] = [24, 0];
  return [...PROPOSITION_KINDS, ...ENTITY_KINDS].filter((name) => kinds.includes(name)).map((kind) => {
    const words = data.legend.kinds[kind].label;
    const room = 36 + ctx.measureText(words).width;
    if (x + room > width) [x, row] = [24, row + 1];
    const place = { kind, words, x, row };
    x += room;
    return place;
  });
};

// The picture as it stands on screen, with its title above and a key of what is in it below.
const BAND = 40;
const KEY_ROW = 22;
const picture = () => {
  const drawn = canvas.querySelector("canvas");
  const ratio = drawn.width / canvas.clientWidth;
  const sheet = el("canvas");
  const ctx = sheet.getContext("2d");
  ctx.font = fontFace(400, 12);
  const key = keyRows(ctx, canvas.clientWidth);
  const rows = (key.at(-1)?.row ?? -1) + 1;
  [sheet.width, sheet.height] = [drawn.width, drawn.height + Math.ceil((BAND + rows * KEY_ROW + 14) * ratio)];
  ctx.fillStyle = theme().ground;
  ctx.fillRect(0, 0, sheet.width, sheet.height);
  ctx.drawImage(drawn, 0, BAND * ratio);
  ctx.scale(ratio, ratio);
  ctx.fillStyle = theme().ink;
  ctx.textBaseline = "middle";
  ctx.font = fontFace(650, 15);
  ctx.fillText(document.title, 16, BAND / 2, canvas.clientWidth - 32);
  ctx.font = fontFace(400, 12);
  for (const { kind, words, x, row } of key) {
    const y = BAND + canvas.clientHeight + 14 + row * KEY_ROW;
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(6, 6);
    ctx.fillStyle = themed(data.legend.kinds[kind].colour);
    ctx.fill(glyphPaths[kind]);
    ctx.restore();
    ctx.fillStyle = theme().quiet;
    ctx.fillText(words, x + 12, y);
  }
  return new Promise((resolve) => { sheet.toBlob(resolve, "image/png"); });
};

const save = (blob, name) => {
  const link = el("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  byId("save").open = false;
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
const asFile = (make, type, name) => () => save(new Blob([make()], { type }), name);

const downloads = () => {
  const item = (words, onclick, id) => el("button", { type: "button", id, onclick }, words);
  return [
    item("Claims shown, as CSV", asFile(csvText, "text/csv", "claims.csv"), "save-csv"),
    item("Picture, as PNG", async () => save(await picture(), "claims.png"), "save-png"),
    item("Network shown, as GEXF for Gephi", asFile(gexfText, "application/gexf+xml", "claims.gexf"), "save-gexf"),
    copyButton("Copy a link to this view", () => window.location.href, { id: "copy-link" }),
  ];
};
byId("save-menu").append(...downloads());
