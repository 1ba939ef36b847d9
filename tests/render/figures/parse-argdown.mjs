// Read Argdown from standard input with its own parser; print its graph, or what is wrong, as JSON.
// The argument is the folder that the parser is installed in.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const { ArgdownApplication, DataPlugin, ParserPlugin, ModelPlugin } = createRequire(`${process.argv[2]}/`)("@argdown/core");
const app = new ArgdownApplication();
app.addPlugin(new ParserPlugin(), "parse-input");
app.addPlugin(new DataPlugin(), "build-model");
app.addPlugin(new ModelPlugin(), "build-model");
const read = app.run({
  process: ["parse-input", "build-model"],
  input: readFileSync(0, "utf8"),
  logLevel: "error",
});
const texts = (found) =>
  Object.fromEntries(
    Object.values(found ?? {}).map((one) => [one.title, one.members.map((member) => member.text).filter(Boolean)]),
  );
console.log(
  JSON.stringify({
    faults: [read.lexerErrors, read.parserErrors, read.exceptions].flat().filter(Boolean).map((fault) => String(fault.message ?? fault)),
    title: read.frontMatter?.title,
    statements: texts(read.statements),
    arguments: texts(read.arguments),
    relations: (read.relations ?? []).map((one) => [one.from.title, one.relationType, one.to.title]),
  }),
);
