// Print what graphology, the library under Gephi Lite, reads out of each GEXF file given: a JSON array.
const { readFileSync } = require("node:fs");
const { MultiDirectedGraph } = require("graphology");
const gexf = require("graphology-gexf");

const read = (path) => {
  const graph = gexf.parse(MultiDirectedGraph, readFileSync(path, "utf8"));
  return {
    nodes: graph.mapNodes((id, attributes) => ({ id, attributes })),
    edges: graph.mapEdges((id, attributes, source, target) => ({ id, attributes, source, target })),
  };
};
process.stdout.write(JSON.stringify(process.argv.slice(2).map(read)));
