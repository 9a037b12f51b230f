import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const NEVER = ["**/node_modules/**", "**/.next/**", "**/.marque/**", "e2e/**"];
const NEEDS_DATABASE = ["**/*.db.test.{ts,tsx}", "tests/integrity/**/*.test.ts"];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: [...NEVER, ...NEEDS_DATABASE] },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: NEEDS_DATABASE,
          exclude: NEVER,
          globalSetup: ["tests/rig/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
