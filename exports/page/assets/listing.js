// The same content as lists, for screen readers, for keyboards and for print. Gives: showListing.

const listing = byId("listing");

const foldedItem = (node, summary, content) => {
  const item = el("details.item", { "data-node": nodes[node].id }, el("summary", glyph(nodes[node].kind), el("span.words", bdi(nodes[node].label)), summary));
  item.ontoggle = () => { // filled when first opened: thousands of ledgers at once would take seconds
    if (item.open && item.children.length === 1) item.append(...[content()].flat().filter(Boolean));
  };
  return item;
};

const propositionItem = (node) =>
  foldedItem(node, el("span.tally", tally(node, current.admitted)), () => [
    el("p", el("button.open", { type: "button", onclick: () => select({ node }) }, "Details")),
    ledger(node, current.admitted),
  ]);

const entityItem = (node) => {
  const own = said[node].filter((c) => current.admitted[c]);
  const others = claimsAbout(node).filter(([c]) => current.admitted[c]);
  return foldedItem(node, el("span.source", `says ${own.length}, is spoken of in ${others.length}`), () => [
    el("p", el("button.open", { type: "button", onclick: () => select({ node }) }, "Details")),
    own.length ? section("Says", own.length, inPortions(own.sort(byDate), (c) => claimCard(c), 10)) : null,
    others.length ? section("Is said about", others.length, inPortions(others, ([c, role]) => claimCard(c, { role }), 10)) : null,
  ]);
};

const listOf = (title, list, make) =>
  list.length ? el("section.part", el("h2", title, el("span.number", ` ${list.length}`)), inPortions(list, make, 100)) : null;

const showListing = () => {
  if (!state.listing) {
    listing.replaceChildren();
    return;
  }
  const left = data.order.filter((node) => current.left[node]);
  const ofKind = (kind) => left.filter((node) => nodes[node].kind === kind);
  listing.replaceChildren(...[
    ...PROPOSITION_KINDS.map((kind) => listOf(KIND_PLURALS[kind], ofKind(kind), propositionItem)),
    ...ENTITY_KINDS.map((kind) => listOf(KIND_PLURALS[kind], ofKind(kind), entityItem)),
  ].filter(Boolean));
};
