import { join } from "node:path";
import { connect } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { product } from "@/db/schema/catalog";
import { loadDemo } from "@/db/seed/load-demo";
import { MARKET_CODES, type MarketCode } from "@/lib/markets/markets";
import { Failure, systemCode } from "@/scripts/failure";
import type { Running } from "@/scripts/stack/child";
import { type DemoAccount, knownDemoAccounts, loadDemoAccounts } from "@/scripts/stack/demo-accounts";
import { startEmbedded } from "@/scripts/stack/embedded";
import { type Environment, ROOT } from "@/scripts/stack/options";
import type { State } from "@/scripts/stack/state";
import { step } from "@/scripts/stack/steps";
import { supervise } from "@/scripts/stack/supervise";
import type { Teardown } from "@/scripts/stack/teardown";

export type DatabaseUrls = Readonly<Record<MarketCode, string>>;

export type Databases = {
  readonly urls: DatabaseUrls /** Absent when all databases are given. */;
  readonly server: Running | undefined;
  /** The demo's people, to be named when the shop is ready. */
  readonly people: readonly DemoAccount[];
};

/** Brings up a current database for every market: the one the environment names, else an embedded one. */
export async function openDatabases(
  state: State,
  env: Environment,
  demo: boolean,
  teardown: Teardown,
): Promise<Databases> {
  const given = { kg: env.DATABASE_URL_KG, us: env.DATABASE_URL_US };
  let server: Running | undefined;
  let urls: DatabaseUrls;
  if (given.kg && given.us) urls = { kg: given.kg, us: given.us };
  else {
    const embedded = await step(
      ({ server: { port } }) => `PostgreSQL on port ${port}`,
      () => startEmbedded(state),
    );
    server = supervise("PostgreSQL", join(state.logs, "postgres.log"), embedded.server, embedded.restart);
    await teardown.add("postgres", server);
    urls = { kg: given.kg || embedded.urls.kg, us: given.us || embedded.urls.us };
  }
  await step("Databases migrated: kg, us", () =>
    Promise.all(MARKET_CODES.map((market) => migrate(market, urls[market]))),
  );
  if (!demo) return { urls, server, people: [] };
  const secret = env.AUTH_SECRET || state.kept.authSecret;
  let people: readonly DemoAccount[] = [];
  await step(loadedText, async () => {
    const loaded = await Promise.all(MARKET_CODES.map((market) => loadFirst(market, urls[market], secret)));
    people = loaded.flatMap((one) => one.people);
    return loaded.map(({ products }) => products);
  });
  return { urls, server, people };
}

async function migrate(market: MarketCode, url: string): Promise<void> {
  try {
    await migrateDatabase(url, join(ROOT, "db/migrations"));
  } catch (error) {
    throw unreachable(market, error) ?? error;
  }
}

const REFUSED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "ETIMEDOUT",
  "CONNECT_TIMEOUT",
  "EAI_AGAIN",
  "28P01",
  "28000",
  "3D000",
]);

function unreachable(market: MarketCode, error: unknown): Failure | undefined {
  if (!REFUSED.has(systemCode(error) ?? "") || !(error instanceof Error)) return undefined;
  const name = `DATABASE_URL_${market.toUpperCase()}`;
  return new Failure(
    `The database in ${name} does not answer: ${error.message}`,
    `Check that it runs and that ${name} is right.`,
    { cause: error },
  );
}

type FirstLoad = { readonly products: number; readonly people: readonly DemoAccount[] };

/** The demo is for an empty shop only: what its owner deleted does not come back. */
async function loadFirst(market: MarketCode, url: string, secret: string): Promise<FirstLoad> {
  const database = connect(url, { max: 2, applicationName: "marque-seed" });
  try {
    const known = await database.db.select({ id: product.id }).from(product).limit(1);
    const [products] = await Promise.all([
      known.length === 0 ? loadDemo(database.db, market).then((loaded) => loaded.products) : 0,
      // Passwords are hashed beside the loading, on other threads.
      loadDemoAccounts(database.db, market, secret),
    ]);
    return { products, people: await knownDemoAccounts(database.db, market, secret) };
  } finally {
    await database.close();
  }
}

function loadedText(counts: readonly number[]): string {
  if (counts.every((count) => count === 0)) return "";
  return `Demo shop loaded: ${counts.map((count, i) => `${count} products in ${MARKET_CODES[i]}`).join(", ")}`;
}
