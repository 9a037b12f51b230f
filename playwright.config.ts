import { defineConfig, devices } from "@playwright/test";
import { settings } from "@/e2e/fixtures/settings";

/** Browser tests against a running shop: `npm test` starts one of its own; alone, the one of `npm start` is used. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: settings.baseUrl,
    locale: "en-US",
    // Drawing what moves takes a third of the processors; purchase.spec.ts shows it all the same.
    contextOptions: { reducedMotion: "reduce" },
    timezoneId: "UTC",
    actionTimeout: 20_000,
    trace: { mode: "retain-on-failure", screenshots: false, sources: false },
    screenshot: "off",
    launchOptions: {
      ...(settings.chromium && { executablePath: settings.chromium }),
      args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
    },
  },
});
