import { defineConfig } from "vite";

// No source map, no host, no inlined files (the content policy forbids inline scripts).
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  build: {
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2023",
    reportCompressedSize: false,
  },
  logLevel: "warn",
});
