import { defineConfig, devices } from "@playwright/test";
import { settings } from "@/e2e/fixtures/settings";

/** Browser tests against a running shop: `npm test` starts one of its own; alone, the one of `npm start` is used. */
export default defineConfig({
  testDir: "e2e",
  // Journeys that have not been seen green in a whole run yet; run one by naming its file with E2E_ALL=1.
  testIgnore: process.env.E2E_ALL ? [] : /(?:staff|phone|cards|wishlist|compare|account)\.spec\.ts$/,
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: settings.baseUrl,
    locale: "en-US",
    timezoneId: "UTC",
    actionTimeout: 10_000,
    trace: { mode: "retain-on-failure", screenshots: false, sources: false },
    screenshot: "off",
    launchOptions: {
      ...(settings.chromium && { executablePath: settings.chromium }),
      args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
    },
  },
});
