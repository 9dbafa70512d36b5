// Builds the program into the folder named, a few files in place of some hundreds, since finding and reading each module
// costs more than running it; and into `desk/` below it the desk's pages. A process of its own: a start that need not build
// loads none of this.
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
const out = process.argv[2];

/** Where the program begins: its commands, and what it starts as threads and processes of their own. */
const begins = /(?:^cli\/main|-worker|^dossier\/reading\/child|-apart)\.ts$/;
const names = readdirSync(join(root, "src"), { recursive: true }).map((name) => name.replaceAll("\\", "/"));
const entries = names.filter((name) => begins.test(name));

/** Packages with files beside their code (WASM, native code, threads of their own) stay where they are installed. */
const asInstalled = [
  "@electric-sql/pglite",
  "@embedpdf/pdfium",
  "@myriaddreamin/typst-ts-node-compiler",
  "fasttext.wasm.js",
  "tesseract.js",
  "tinypool",
];

await build({
  configFile: false,
  root,
  logLevel: "warn",
  build: {
    ssr: true,
    outDir: out,
    target: "node20",
    minify: false,
    chunkSizeWarningLimit: 10_000,
    sourcemap: true,
    emptyOutDir: true,
    rollupOptions: {
      input: Object.fromEntries(entries.map((name) => [basename(name, ".ts"), join(root, "src", name)])),
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
  ssr: { noExternal: true, external: asInstalled },
});
await build({
  configFile: join(root, "src", "desk", "web", "vite.config.ts"),
  build: { outDir: join(out, "desk") },
});
