// The last queries, kept in this browser and nowhere else.
const KEY = "claimgraph-queries";
const MOST = 40;

export function past() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(found) ? found.filter((entry) => typeof entry === "string") : [];
  } catch {
    return []; // storage is switched off, or holds something else
  }
}

export function remember(query) {
  const kept = [query, ...past().filter((entry) => entry !== query)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // nothing is kept then
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // there was nothing
  }
}
