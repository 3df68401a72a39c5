// Search with suggestions: names and aliases first, then quotes and articles. Gives: search.

const searchBox = byId("search");
const suggestions = byId("suggestions");

// Folded when first searched: on opening it would cost what only a search needs.
let haystack = null;
let quotes = null;
const namesOf = ({ label, aliases = [], iso = "", offence }) => fold([label, ...aliases, iso, offences[offence] ?? ""].join("\n"));

// Whole names before beginnings of names before beginnings of words before anything inside.
const grade = (text, words) => {
  const at = text.indexOf(words);
  if (at < 0) return 9;
  if (`\n${text}\n`.includes(`\n${words}\n`)) return 0;
  if (at === 0) return 1;
  return /[\s"'(-]/.test(text[at - 1]) ? 2 : 3;
};

const search = (query, limit = 10) => {
  const words = fold(query.trim());
  if (!words) return [];
  haystack ??= nodes.map(namesOf);
  const found = haystack.map((text, node) => ({ node, grade: grade(text, words) })).filter((hit) => hit.grade < 9);
  found.sort((a, b) => a.grade - b.grade || isProposition(a.node) - isProposition(b.node) || rank[a.node] - rank[b.node]);
  const hits = found.slice(0, limit).map(({ node }) => ({ node }));
  quotes ??= claims.map((claim) => fold(claim.quote ?? ""));
  const quoted = [];
  for (let c = 0; c < quotes.length && quoted.length < 4; c += 1) if (quotes[c].includes(words)) quoted.push({ claim: c });
  const named = [];
  articles.forEach((article, index) => {
    if (named.length < 3 && fold(`${article.title ?? ""} ${article.publisher ?? ""}`).includes(words)) named.push({ article: index });
  });
  return [...hits, ...quoted, ...named];
};

const suggestionOf = (hit, place) => {
  const { node, claim, article } = hit;
  const content =
    node !== undefined ? [glyph(nodes[node].kind), bdi(shortOf(node)), el("span.sub", data.legend.kinds[nodes[node].kind]?.label ?? "")]
    : claim !== undefined ? [stroke(claims[claim].stance), el("q", excerpt(claims[claim].quote, 90)), el("span.sub", bdi(shortOf(claims[claim].by)))]
    : [glyph("article"), bdi(articles[article].title ?? articles[article].id), el("span.sub", "Article")];
  const option = el("li", { role: "option", id: `suggestion-${place}`, "aria-selected": "false" }, content);
  option.onmousedown = (event) => { event.preventDefault(); choose(hit); };
  return option;
};

let hits = [];
let active = -1;
const suggest = () => {
  hits = search(searchBox.value);
  active = -1;
  suggestions.replaceChildren(...hits.map(suggestionOf));
  if (searchBox.value.trim() && !hits.length) suggestions.append(el("li.none", "Nothing found"));
  openSuggestions(Boolean(searchBox.value.trim()));
};
const openSuggestions = (open) => {
  suggestions.hidden = !open;
  searchBox.setAttribute("aria-expanded", String(open));
  if (!open) searchBox.removeAttribute("aria-activedescendant");
};
const activate = (place) => {
  active = hits.length ? (place + hits.length) % hits.length : -1;
  [...suggestions.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
  if (active < 0) return;
  searchBox.setAttribute("aria-activedescendant", `suggestion-${active}`);
  suggestions.children[active].scrollIntoView({ block: "nearest" });
};
const choose = (hit) => {
  openSuggestions(false);
  searchBox.value = "";
  select(hit);
};

searchBox.oninput = suggest;
searchBox.onblur = () => openSuggestions(false);
searchBox.onkeydown = (event) => {
  if (event.key === "ArrowDown") activate(active + 1);
  else if (event.key === "ArrowUp") activate(active < 0 ? -1 : active - 1);
  else if (event.key === "Enter" && hits.length) choose(hits[Math.max(active, 0)]);
  else if (event.key === "Escape" && !suggestions.hidden) openSuggestions(false);
  else return;
  event.preventDefault();
  event.stopPropagation();
};
