// Print each RDF file given as N-Quads, read by N3.js or jsonld.js as the ending of its name says: a JSON array of texts.
import { readFileSync } from "node:fs";
import { Parser, Writer } from "n3";
import jsonld from "jsonld";

const FORMATS = { ttl: "turtle", trig: "trig", nq: "nquads" };
const read = async (path) => {
  const text = readFileSync(path, "utf8");
  const ending = path.split(".").pop();
  if (ending === "jsonld") return jsonld.toRDF(JSON.parse(text), { format: "application/n-quads" });
  return new Writer({ format: "N-Quads" }).quadsToString(new Parser({ format: FORMATS[ending] }).parse(text));
};
process.stdout.write(JSON.stringify(await Promise.all(process.argv.slice(2).map(read))));
