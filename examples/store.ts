// Sets the example's stored report anew; look at the difference before you commit it.
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { assessExample, storedReport } from "../test/example.ts";

const { out, code, stderr } = assessExample();
process.stderr.write(stderr);
if (code !== 0) process.exit(1);
mkdirSync(dirname(storedReport), { recursive: true });
for (const name of ["report.json", "report.html"]) copyFileSync(join(out, name), join(dirname(storedReport), name));
