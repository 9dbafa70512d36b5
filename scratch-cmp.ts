import { readFileSync } from "node:fs";
import { deserialize } from "node:v8";
