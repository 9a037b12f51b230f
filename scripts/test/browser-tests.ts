import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { findBrowser, fontNotice } from "@/scripts/browser";
import { Failure } from "@/scripts/failure";
import { freePort } from "@/scripts/free-port";
import { type Environment, ROOT } from "@/scripts/stack/options";
import { ENV_FILE } from "@/scripts/stack/shop-environment";
import { say } from "@/scripts/stack/steps";
import { type Count, countFrom } from "@/scripts/test/count";
import { endProgram, runProgram, startProgram } from "@/scripts/test/program";
import { withoutAccounts } from "@/scripts/test/safe-environment";

const Shop = z.object({
  PORT: z.string(),
  SANDBOX_URL: z.string(),
  DATABASE_URL_KG: z.string(),
  DATABASE_URL_US: z.string(),
});

/** Runs Playwright against a fresh production shop of its own, which is gone afterwards. */
export async function runBrowserTests(): Promise<Count> {
  if (!existsSync(join(ROOT, "playwright.config.ts"))) {
    throw new Failure(
      "There is no playwright.config.ts, so no browser test can run.",
      "Restore it from the repository.",
    );
  }
  const browser = await findBrowser();
  const notice = fontNotice();
  if (notice) say(`  ! ${notice}`);
  // Inside the repository, where Next can keep a build; the folder is git-ignored.
  const stateDir = join(ROOT, ".marque", `e2e-${randomBytes(4).toString("hex")}`);
  const env = withoutAccounts(process.env);
  const shop = await startTestShop(stateDir, env);
  try {
    return await runPlaywright(await shopSettings(stateDir), browser, env);
  } finally {
    await shop.stop();
    await rm(stateDir, { recursive: true, force: true });
  }
}

async function startTestShop(stateDir: string, env: Environment): Promise<{ stop(): Promise<void> }> {
  let announce: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    announce = resolve;
  });
  const child = startProgram(
    ["--import", "tsx", "scripts/stack.ts", "start"],
    { ...env, PORT: String(await freePort()), MARQUE_DATA_DIR: stateDir },
    announce,
  );
  const ended = once(child, "exit");
  await Promise.race([ready, ended]);
  if (child.exitCode === null && child.signalCode === null) return { stop: () => endProgram(child) };
  await rm(stateDir, { recursive: true, force: true });
  throw new Failure(
    "The shop for the browser tests did not start.",
    "Its reason is above; `npm start` shows it alone.",
  );
}

async function shopSettings(stateDir: string): Promise<z.infer<typeof Shop>> {
  return Shop.parse(JSON.parse(await readFile(join(stateDir, ENV_FILE), "utf8")));
}

async function runPlaywright(shop: z.infer<typeof Shop>, browser: string, env: Environment): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), "marque-playwright-"));
  const report = join(folder, "report.json");
  try {
    const code = await runProgram(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], {
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      BASE_URL: `http://localhost:${shop.PORT}`,
      SANDBOX_URL: shop.SANDBOX_URL,
      DATABASE_URL_KG: shop.DATABASE_URL_KG,
      DATABASE_URL_US: shop.DATABASE_URL_US,
      CHROMIUM_PATH: browser,
    });
    return await countFrom("playwright", report, code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
