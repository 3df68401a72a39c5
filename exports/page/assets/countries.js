// Which countries a claim concerns: those of its voice and of everybody with a role. Gives: countriesOf, claimCountries.

const COUNTRY_STEPS = 4; // spokesperson, office, body, state

// The countries a node belongs to: itself, or those above its offices and bodies, as positions of nodes.
const countriesOf = (() => {
  const found = new Map();
  return (node) => {
    if (found.has(node)) return found.get(node);
    const seen = new Set([node]);
    let front = [node];
    for (let step = 0; step < COUNTRY_STEPS && front.length; step += 1) {
      const above = front.filter((n) => nodes[n].kind !== "country").flatMap((n) => linksOf[n])
        .filter(([, kind, outgoing]) => (kind === "heldBy" ? !outgoing : outgoing)).map(([other]) => other);
      front = above.filter((other) => !seen.has(other));
      front.forEach((other) => seen.add(other));
    }
    found.set(node, [...seen].filter((n) => nodes[n].kind === "country"));
    return found.get(node);
  };
})();

const claimCountries = (claim) =>
  once([...countriesOf(claim.by), ...rolesOf[claim.on].flatMap(([entity]) => countriesOf(entity))]);
const publisherOf = (claim) => articles[claim.article]?.publisher ?? "";
