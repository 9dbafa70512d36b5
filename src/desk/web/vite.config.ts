import { defineConfig } from "vite";

// Built into dist/desk; no source map, no host, no inlined files (the content policy forbids inline scripts).
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  build: {
    outDir: "../../../dist/desk",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2023",
    reportCompressedSize: false,
  },
  logLevel: "warn",
});
