// Print the RDF file given as canonical-looking N-Quads, one a line, read by N3.js or jsonld.js.
import { readFileSync } from "node:fs";
import { Parser, Writer } from "n3";
import jsonld from "jsonld";

const text = readFileSync(process.argv[2], "utf8");
if (process.argv[3] === "jsonld") {
  process.stdout.write(await jsonld.toRDF(JSON.parse(text), { format: "application/n-quads" }));
} else {
  const writer = new Writer({ format: "N-Quads" });
  process.stdout.write(writer.quadsToString(new Parser({ format: process.argv[3] }).parse(text)));
}
