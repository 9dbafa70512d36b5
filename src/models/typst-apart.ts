import { readFileSync, writeSync } from "node:fs";
import { typstHere } from "./typst.ts";

/** Sets one report in a process of its own: the job as JSON on stdin, the PDF on stdout. */
const { source, data, extra } = JSON.parse(readFileSync(0, "utf8"));
const pdf = (await typstHere()).compile(source, data, extra);
for (let at = 0; at < pdf.length; ) at += writeSync(1, pdf, at);
