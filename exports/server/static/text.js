// Text of strangers made fit to be shown, names cut short, and where a message says that something is wrong.
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffc]|[\u{e0000}-\u{e0fff}]/gu;

export function visible(text) {
  return text.replace(UNSEEN, (found) => `[U+${found.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);
}

const known = [...document.querySelectorAll(".prefixes dt")]
  .map((term) => [term.textContent.trim(), term.nextElementSibling.textContent.trim()])
  .sort((one, other) => other[1].length - one[1].length);

export function prefixed(iri) {
  for (const [prefix, namespace] of known) if (iri.startsWith(namespace)) return prefix + iri.slice(namespace.length);
  return iri;
}

export function placeOf(message, text) {
  const found = /line (\d+), column (\d+)/.exec(message);
  if (!found) return null;
  const line = Number(found[1]);
  const lines = text.split("\n");
  if (line > lines.length) return null;
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + Number(found[2]) - 1;
  const word = /^[\p{L}\p{N}:_?$]+/u.exec(text.slice(start));
  return { line, start, end: start + (word ? word[0].length : 1) };
}
