// Print the GEXF file given as JSON: what graphology, the library under Gephi Lite, reads out of it.
const { readFileSync } = require("node:fs");
const { MultiDirectedGraph } = require("graphology");
const gexf = require("graphology-gexf");

const graph = gexf.parse(MultiDirectedGraph, readFileSync(process.argv[2], "utf8"));
process.stdout.write(
  JSON.stringify({
    nodes: graph.mapNodes((id, attributes) => ({ id, attributes })),
    edges: graph.mapEdges((id, attributes, source, target) => ({ id, attributes, source, target })),
  }),
);
