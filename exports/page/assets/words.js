// Elements and words. Every text of the data becomes a text node; nothing here reads text as HTML.

const byId = (id) => document.getElementById(id);

// el("p.note", {lang: "en", onclick: f}, "text", element, [more]) -> element
const el = (what, ...rest) => {
  const [tag, ...classes] = what.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const item of rest.flat(2)) {
    if (item === null || item === undefined || item === false) continue;
    if (typeof item === "string" || typeof item === "number") element.append(String(item));
    else if (item instanceof Node) element.append(item);
    else {
      for (const [key, value] of Object.entries(item)) {
        if (typeof value === "function") element[key] = value;
        else if (value === true) element.setAttribute(key, "");
        else if (value !== false && value !== undefined) element.setAttribute(key, value);
      }
    }
  }
  return element;
};

const svg = (tag, attributes, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

// Text of its own direction: an Arabic name cannot reorder the English around it.
const bdi = (text) => el("bdi", text);
const thousands = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ","); // the browser's own takes 90 ms to begin
const plural = (count, one, many = `${one}s`) => `${thousands(count)} ${count === 1 ? one : many}`;

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];
const showDate = (iso, brief = false) => {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso ?? "");
  if (!found) return iso || "undated";
  const [, year, month, day] = found;
  const name = brief ? MONTHS[Number(month) - 1]?.slice(0, 3) : MONTHS[Number(month) - 1];
  return name ? `${day ? `${Number(day)} ` : ""}${name} ${year}` : year;
};

const KIND_PLURALS = {
  person: "People", organisation: "Organisations", country: "Countries", group: "Groups of people", place: "Places",
  work: "Reports, laws and treaties", article: "Articles in their own voice", allegation: "Allegations", event: "Events",
  relation: "Relations", statement: "Statements",
};
const LINK_WORDS = {
  speaksFor: ["speaks for", "is spoken for by"], partOf: ["is part of", "comprises"], heldBy: ["is held by", "holds"],
};
// As the edges say it: who asserts that something is not so stands with those who deny it.
const stanceWords = ({ stance, negated, contests }) => {
  const words = data.legend.edges[stance]?.label ?? stance;
  return negated && contests && !REJECTING.has(stance) ? `${words} it is not so` : words;
};

// A link to what it names, in this page; in another tab where the reader asks the browser for one.
const linkTo = (target, iri, text) =>
  el("a.name", { href: `#${new URLSearchParams({ select: iri })}`, onclick: (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    select(target);
  } }, bdi(text));
const nodeLink = (node, text = nodes[node].label) => linkTo({ node }, nodes[node].id, text);
// Names in running text: each comma right behind its name, wherever that breaks.
const listed = (items) => items.flatMap((item, place) => (place < items.length - 1 ? [item, ", "] : [item]));

const once = (values) => [...new Set(values)];
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// The first items, and a button for the next ones.
const inPortions = (items, make, portion = 20) => {
  const holder = el("div.portions");
  const more = (from) => {
    holder.append(...items.slice(from, from + portion).map(make));
    const left = items.length - from - portion;
    if (left <= 0) return;
    const button = el("button.more", { type: "button" }, `Show ${Math.min(left, portion)} more of ${left}`);
    button.onclick = () => { button.remove(); more(from + portion); };
    holder.append(button);
  };
  more(0);
  return holder;
};
