// The editor: what is typed or chosen is asked of this very address, and the answer shown below it.
import { draw } from "./table.js";
import { forget, past, remember } from "./history.js";
import { placeOf, visible } from "./text.js";

const at = (id) => document.getElementById(id);
const [form, query, numbers, trouble, status, answer] = ["form", "query", "numbers", "trouble", "status", "answer"].map(at);
const JSON_RESULTS = "application/sparql-results+json";
let parameters = [];
let running = null;
let last = null; // the request whose answer is shown

function number(wrong = 0) {
  const lines = query.value.split("\n").length;
  query.rows = Math.min(16, Math.max(5, lines)); // so that the answer is in sight
  numbers.replaceChildren(
    ...Array.from({ length: lines }, (_, index) => {
      const line = document.createElement(index + 1 === wrong ? "b" : "span");
      line.textContent = `${index + 1}\n`;
      return line;
    }),
  );
  numbers.scrollTop = query.scrollTop;
}

function request() {
  const fields = new URLSearchParams({ query: query.value });
  for (const input of parameters) fields.append(`$${input.name}`, input.value);
  return fields;
}

async function ask(fields, accept) {
  running = new AbortController();
  const headers = { Accept: accept, "Content-Type": "application/x-www-form-urlencoded" };
  return fetch("/sparql", { method: "POST", headers, body: fields.toString(), signal: running.signal });
}

function busy(on) {
  at("run").disabled = on;
  at("stop").hidden = !on;
}

function complain(text) {
  const place = placeOf(text, query.value);
  trouble.textContent = visible(text.trim());
  number(place ? place.line : 0);
  if (place) {
    query.focus();
    query.setSelectionRange(place.start, place.end);
  }
}

async function run() {
  if (running) return;
  const fields = request();
  trouble.textContent = "";
  number();
  busy(true);
  status.textContent = "Asking…";
  const start = performance.now();
  try {
    const shown = new URLSearchParams(fields);
    shown.append("partial", "1");
    const response = await ask(shown, `${JSON_RESULTS}, text/turtle;q=0.9`);
    const text = await response.text();
    if (!response.ok) {
      status.textContent = "No answer.";
      answer.replaceChildren();
      complain(text);
      return;
    }
    const graph = response.headers.get("Content-Type").startsWith("text/turtle");
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const partial = response.headers.get("X-Claimgraph-Partial");
    last = fields;
    status.textContent = (await draw(answer, text, graph)) + ` in ${seconds} s` + (partial ? `; there are more: these are only ${partial}` : "");
    at("csv").disabled = at("json").disabled = graph;
    at("ttl").hidden = !graph;
    remember(query.value);
    list();
  } catch (error) {
    status.textContent = error.name === "AbortError" ? "Stopped." : "The server does not answer; is it still running?";
  } finally {
    running = null;
    busy(false);
  }
}

async function download(accept, name, type) {
  if (!last || running) return;
  const fields = new URLSearchParams(last);
  fields.append("neutralise", "1"); // cells that a spreadsheet would run stay text
  try {
    const response = await ask(fields, accept);
    if (!response.ok) return complain(await response.text());
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([await response.blob()], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  } finally {
    running = null;
  }
}

function choose(sparql, asked = {}) {
  query.value = sparql;
  number();
  parameters = Object.entries(asked).map(([name, meaning]) => {
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.name = name;
    label.append(`${name}: ${meaning}`, input);
    at("parameters").append(label);
    return input;
  });
  const labels = parameters.map((input) => input.parentElement);
  at("parameters").replaceChildren(...labels);
  at("parameters").hidden = labels.length === 0;
  if (parameters.length) parameters[0].focus();
  else run();
}

function list() {
  at("history").replaceChildren(
    ...past().map((sparql) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      const words = document.createElement("code");
      button.type = "button";
      words.textContent = visible(sparql.replace(/^#.*$/gm, "").replace(/\s+/g, " ").trim().slice(0, 140));
      button.append(words);
      button.addEventListener("click", () => {
        choose(sparql);
      });
      item.append(button);
      return item;
    }),
  );
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
for (const button of at("saved").querySelectorAll("button"))
  button.addEventListener("click", () => choose(button.dataset.sparql, JSON.parse(button.dataset.parameters)));
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    run();
  }
});
query.addEventListener("input", () => number());
query.addEventListener("scroll", () => (numbers.scrollTop = query.scrollTop));
at("stop").addEventListener("click", () => running?.abort());
at("csv").addEventListener("click", () => download("text/csv", "answer.csv", "text/csv"));
at("json").addEventListener("click", () => download(JSON_RESULTS, "answer.json", "application/json"));
at("ttl").addEventListener("click", () => download("text/turtle", "answer.ttl", "text/turtle"));
at("forget").addEventListener("click", () => {
  forget();
  list();
});
number();
list();
document.documentElement.dataset.ready = "";
if (answer.dataset.auto === "yes") run();
