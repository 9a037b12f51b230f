import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const NEVER = ["**/node_modules/**", "**/.next/**", "**/.marque/**", "e2e/**"];
const NEEDS_DATABASE = ["**/*.db.test.{ts,tsx}"];
const NEEDS_SHOP = ["tests/integrity/**/*.test.ts"];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: [...NEVER, ...NEEDS_DATABASE, ...NEEDS_SHOP] },
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
      {
        extends: true,
        test: {
          name: "integrity",
          include: NEEDS_SHOP,
          exclude: NEVER,
          globalSetup: ["tests/rig/global-setup.ts"],
          // In the full tier a test may be 10,000 jobs or 20 rounds.
          testTimeout: process.env.INTEGRITY_TIER === "full" ? 3_600_000 : 180_000,
          // The first of them builds the application.
          hookTimeout: 1_200_000,
          // Whole shops under load, timed: one at a time, after everything else.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
