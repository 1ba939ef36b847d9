// Read Mermaid from standard input with its own parser; print its graph as JSON.
// The argument is the folder that the parser is installed in.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const { JSDOM } = createRequire(`${process.argv[2]}/`)("jsdom");
const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import(`${process.argv[2]}/node_modules/mermaid/dist/mermaid.core.mjs`);
const text = readFileSync(0, "utf8");
await mermaid.parse(text); // throws at a fault, and loads what the next line needs
const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
// Mermaid keeps what was written as #40; between marks of its own until it draws.
const plain = (text) =>
  text
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(code))
    .replace(/<br\s*\/?>/g, "\n");
console.log(
  JSON.stringify({
    title: plain(db.getAccTitle()),
    nodes: [...db.getVertices().values()].map((node) => [node.id, plain(node.text)]),
    edges: db.getEdges().map((edge) => [edge.start, edge.end, plain(edge.text), edge.stroke]),
  }),
);
process.exit(0); // jsdom would keep it alive
