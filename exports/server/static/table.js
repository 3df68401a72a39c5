// Answers as a table: entities by name, linking to their pages; everything is text, nothing is markup.
import { prefixed, visible } from "./text.js";

const KINDS = /^(entity|proposition|claim|article)\//;
const XSD = "http://www.w3.org/2001/XMLSchema#";
const NUMBERS = ["integer", "decimal", "double", "float"].map((name) => XSD + name);
const MOST_ROWS = 2000; // drawn; the downloads have all
const MOST_NAMES = 300;
const LONGEST_NAME = 90; // characters; claims go by their quotes

export async function draw(place, text, graph) {
  if (graph) {
    const pre = document.createElement("pre");
    pre.textContent = visible(text);
    place.replaceChildren(pre);
    return "A graph";
  }
  const result = JSON.parse(text);
  if ("boolean" in result) {
    const word = document.createElement("p");
    word.textContent = result.boolean ? "Yes" : "No";
    place.replaceChildren(word);
    return result.boolean ? "Yes" : "No";
  }
  const rows = result.results.bindings;
  const names = await labels(rows, place.dataset.base);
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const name of result.head.vars) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = visible(name);
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows.slice(0, MOST_ROWS)) {
    const line = body.insertRow();
    for (const name of result.head.vars) fill(line.insertCell(), row[name], names, place.dataset.base);
  }
  place.replaceChildren(table);
  const count = rows.length === 1 ? "1 row" : `${rows.length.toLocaleString("en")} rows`;
  return rows.length > MOST_ROWS ? `${count}, the first ${MOST_ROWS} of them shown,` : count;
}

function fill(cell, term, names, base) {
  if (!term) return;
  const inner = document.createElement("bdi");
  inner.textContent = visible(term.type === "uri" ? (names.get(term.value) ?? prefixed(term.value)) : (term.value ?? ""));
  const address = term.type === "uri" || term.datatype === `${XSD}anyURI` ? linkOf(term.value, base) : null;
  if (address) {
    const link = document.createElement("a");
    link.href = address;
    link.rel = "noreferrer noopener";
    link.title = visible(term.value);
    link.append(inner);
    cell.append(link);
  } else {
    cell.append(inner);
  }
  if (term["xml:lang"]) {
    const language = document.createElement("span");
    language.className = "type";
    language.textContent = ` @${term["xml:lang"]}`;
    cell.append(language);
  }
  if (NUMBERS.includes(term.datatype)) cell.className = "number";
}

function short(name) {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

function linkOf(iri, base) {
  const local = iri.startsWith(base) ? iri.slice(base.length) : "";
  if (KINDS.test(local)) return `/${local}`;
  return /^https?:\/\/[^\s/]/.test(iri) ? iri : null;
}

async function labels(rows, base) {
  const wanted = new Set();
  for (const row of rows.slice(0, MOST_ROWS))
    for (const term of Object.values(row))
      if (term.type === "uri" && term.value.startsWith(base) && KINDS.test(term.value.slice(base.length))) wanted.add(term.value);
  if (wanted.size === 0) return new Map();
  const iris = [...wanted].slice(0, MOST_NAMES).map((iri) => `<${iri}>`).join(" ");
  const query = `SELECT ?iri ?name { VALUES ?iri { ${iris} } ?iri skos:prefLabel|dcterms:title|cg:quote ?name }`;
  const headers = { Accept: "application/sparql-results+json", "Content-Type": "application/sparql-query" };
  try {
    const response = await fetch("/sparql", { method: "POST", headers, body: query });
    if (!response.ok) return new Map();
    const found = await response.json();
    return new Map(found.results.bindings.map((row) => [row.iri.value, short(row.name.value)]));
  } catch {
    return new Map(); // names are a kindness; IRIs do as well
  }
}
