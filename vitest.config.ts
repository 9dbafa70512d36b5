import { defineConfig } from "vitest/config";

const browser = ["test/desk/**/*.test.ts", "test/report/browser.test.ts"];

export default defineConfig({
  test: {
    globalSetup: ["test/scratch.ts"],
    setupFiles: ["test/seed.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: "forks",
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        // A browser may miss its moment on a loaded machine; one further try tells that from a fault.
        test: { name: "browser", include: browser, retry: process.env["CI"] ? 1 : 0 },
      },
      {
        extends: true,
        test: { name: "program", include: ["src/**/*.test.ts", "test/**/*.test.ts"], exclude: browser },
      },
    ],
  },
});
