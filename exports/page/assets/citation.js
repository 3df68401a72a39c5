// A claim as a citation, and texts onto the clipboard. Gives: citation, copyButton.

const sourceWords = (claim) => {
  const article = articles[claim.article] ?? {};
  const where = claim.zone ? `, ${claim.zone}` : claim.at ? `, characters ${claim.at[0]} to ${claim.at[1]}` : "";
  return [article.author, article.title ? `“${article.title}”` : article.source, article.publisher,
    dateOf(claim) ? showDate(dateOf(claim)) : "undated", article.url].filter(Boolean).join(", ") + where;
};

// One paragraph: who, how, what; the words; where they stand. Read by a program, and it says so.
const citation = (claim) => {
  const relays = (claim.via ?? []).map((relay) => (typeof relay === "number" ? nodes[relay].label : relay));
  const voice = nodes[claim.by].kind === "article" ? "The article itself" : nodes[claim.by].label;
  return `${voice}${relays.length ? ` (as relayed by ${relays.join(" → ")})` : ""} ${stanceWords(claim)}: ${nodes[claim.on].label}. ` +
    `In the article's words: “${claim.quote ?? ""}” (${sourceWords(claim)}). Claim ${claim.id}, read by a program: check it against the article.`;
};

// Where a page from disk may not write to the clipboard by itself, a selected field does.
const copyText = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const holder = el("textarea.unseen", { "aria-hidden": "true" });
    holder.value = text;
    document.body.append(holder);
    holder.select();
    const done = document.execCommand("copy");
    holder.remove();
    return done;
  }
};

const copyButton = (words, text, { id } = {}) => {
  const button = el("button.copy", { type: "button", id }, words);
  button.onclick = async () => {
    const done = await copyText(text());
    byId("status").textContent = done ? "Copied." : "This browser did not let the page copy.";
    button.textContent = done ? "Copied" : "Not copied";
    window.setTimeout(() => { button.textContent = words; }, 1500);
    button.focus();
  };
  return button;
};
