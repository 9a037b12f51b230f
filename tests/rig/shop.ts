import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { MarketCode } from "@/lib/markets/markets";
import { freePort } from "@/scripts/free-port";
import { lastLines } from "@/scripts/log-tail";
import { NEXT } from "@/scripts/stack/build";
import { type Child, startChild } from "@/scripts/stack/child";
import { withoutAccounts } from "@/scripts/test/safe-environment";
import { type PayPalDesk, paypalDesk } from "@/tests/rig/paypal-desk";
import { type QrDesk, qrDesk } from "@/tests/rig/qr-desk";
import { type TestBuild, testBuild, testBuildWithout } from "@/tests/rig/shop-build";
import { type StripeDesk, stripeDesk } from "@/tests/rig/stripe-desk";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

const READY_WITHIN_MS = 60_000;

/** A process that can be killed as a crash would. */
export type Victim = {
  /** Ends it at once, with everything it was about to do. */
  kill(): Promise<void>;
};

/** What a process of the shop is given besides the settings of all. */
type More = { readonly build?: TestBuild; readonly env?: Readonly<Record<string, string>> };

export type TestShop = {
  /** Two application processes on one build, `http://…` without a trailing slash. */
  readonly apps: readonly [string, string];
  readonly databases: Readonly<Record<MarketCode, TestDatabase>>;
  readonly desk: Readonly<Record<MarketCode, StripeDesk>>;
  /** The desks at PayPal. */
  readonly paypal: Readonly<Record<MarketCode, PayPalDesk>>;
  /** The desks at the bank of payments by QR code. */
  readonly codes: Readonly<Record<MarketCode, QrDesk>>;
  /** Where the stand-ins are told how to behave. */
  readonly controlUrl: string;
  /** Where the mails went. */
  readonly resendUrl: string;
  /** Where the files are, for the store's own SDK. */
  readonly blob: { readonly apiUrl: string; readonly token: string };
  /** What cookies and links are sealed with. */
  readonly secret: string;
  /** Starts one more app process, on another build or with other settings. Ends with the shop. */
  startApp(more: More): Promise<Victim & { readonly address: string }>;
  /** Starts one more worker, with other settings. Ends with the shop. */
  startWorker(more: Pick<More, "env">): Victim;
  /** Builds the shop as it would be without one of its files. */
  buildWithout(file: string): Promise<TestBuild>;
  /** Starts the two workers and waits until jobs are taken; nothing when they run. */
  startWorkers(): Promise<void>;
  stopWorkers(): Promise<void>;
  /** Names of the processes that ended although nobody asked them to: those of the two apps, the two workers and the stand-ins. */
  ended(): readonly string[];
  stop(): Promise<void>;
};

const Ready = z.object({
  ready: z.literal(true),
  urls: z.object({ control: z.string(), resend: z.string(), blobApi: z.string() }),
  env: z.record(z.string(), z.string()),
});

/**
 * The shop as it runs for real: two app processes on one production build, two workers, the vendors' stand-ins and a
 * database per market. Everything is a process of its own and ends with `stop`, or with this one. `change` adds to the
 * settings of the application's processes.
 */
export async function startTestShop(change: Readonly<Record<string, string>> = {}): Promise<TestShop> {
  const logs = await mkdtemp(join(tmpdir(), "marque-integrity-"));
  const ends: (() => Promise<unknown>)[] = [() => rm(logs, { recursive: true, force: true })];
  const stop = async () => {
    while (ends.length > 0) await ends.pop()?.();
  };
  try {
    const databases = { kg: await createTestDatabase({ max: 5 }), us: await createTestDatabase({ max: 5 }) };
    ends.push(databases.kg.close, databases.us.close);
    const ports = [await freePort(), await freePort()] as const;
    const base = shopSettings(databases, ports[0]);
    const build = await testBuild(base, logs);
    const sandbox = await startSandbox(ports[0], base, logs);
    ends.push(sandbox.child.stop);
    const env = { ...base, ...sandbox.ready.env, MARQUE_DIST_DIR: build.dist, ...change };
    let started = 0;
    const startWeb = async (port: number, { root, dist }: TestBuild, more: Readonly<Record<string, string>> = {}) => {
      const name = `web-${++started}`;
      const args = [NEXT, "start", root, "-H", "127.0.0.1", "-p", String(port)];
      const settled = { ...env, MARQUE_DIST_DIR: dist, ...more, PORT: String(port) };
      const child = startChild({ name, args, env: settled, logs, show: "nothing" });
      ends.push(child.stop);
      await untilReady(`http://127.0.0.1:${port}/api/health/ready`, child);
      return { address: `http://127.0.0.1:${port}`, child, kill: () => kill(child) };
    };
    const [first, second] = await Promise.all([startWeb(ports[0], build), startWeb(ports[1], build)]);
    let workers: Child[] = [];
    const stopWorkers = async () => {
      await Promise.all(workers.map((child) => child.stop()));
      workers = [];
    };
    ends.push(stopWorkers);
    const workerChild = (more: Readonly<Record<string, string>> = {}) =>
      startChild({
        name: `worker-${++started}`,
        args: ["--import", "tsx", "worker/main.ts"],
        env: { ...env, ...more },
        logs,
        show: "nothing",
      });
    const startWorkers = async () => {
      if (workers.length > 0) return;
      workers = [workerChild(), workerChild()];
      await Promise.all(Object.values(databases).map(({ sql }) => untilWorked(sql)));
    };
    await startWorkers();
    const { control, resend, blobApi } = sandbox.ready.urls;
    return {
      apps: [first.address, second.address],
      databases,
      desk: { kg: stripeDesk(control, "kg"), us: stripeDesk(control, "us") },
      paypal: { kg: paypalDesk(control, "kg"), us: paypalDesk(control, "us") },
      codes: { kg: qrDesk(control, "kg"), us: qrDesk(control, "us") },
      controlUrl: control,
      resendUrl: resend,
      blob: { apiUrl: blobApi, token: String(sandbox.ready.env.BLOB_READ_WRITE_TOKEN) },
      secret: base.AUTH_SECRET,
      startApp: async (more) => startWeb(await freePort(), more.build ?? build, more.env),
      startWorker: ({ env: change = {} }) => {
        const child = workerChild(change);
        ends.push(child.stop);
        return { kill: () => kill(child) };
      },
      buildWithout: (file) => testBuildWithout(file, base, logs),
      startWorkers,
      stopWorkers,
      ended: () =>
        [first.child, second.child, sandbox.child, ...workers]
          .filter(({ exitCode }) => exitCode() !== null)
          .map(({ name }) => name),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function kill({ process: victim, gone }: Child): Promise<void> {
  victim.kill("SIGKILL");
  await gone;
}

/** Waits until a worker takes jobs: one about an event that does not exist is done by finding so. */
async function untilWorked(sql: TestDatabase["sql"]): Promise<void> {
  await sql`select graphile_worker.add_job('deliver-event', '{"eventId":"evt_none"}')`;
  for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end; ) {
    const [left] = await sql`select id from graphile_worker.jobs limit 1`;
    if (!left) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("no worker takes jobs");
}

/** What the processes of a shop of tests are told; `port`: of the application, where its pages are. */
export function shopSettings(databases: Readonly<Record<MarketCode, { readonly url: string }>>, port: number) {
  return {
    ...withoutAccounts(process.env),
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    LOG_LEVEL: "error",
    // One address for both processes: what a provider is asked for must not depend on who asks.
    APP_URL: `http://127.0.0.1:${port}`,
    // A call that names where it comes from is believed, as behind one proxy; calls from one machine are many people's.
    TRUSTED_PROXIES: "1",
    API_LIMIT_PER_MINUTE: "1000000",
    ADDRESS_LIMIT_PER_MINUTE: "1000000",
    AUTH_SECRET: "integrity-integrity-integrity-integrity",
    DATABASE_URL_KG: databases.kg.url,
    DATABASE_URL_US: databases.us.url,
    STRIPE_SECRET_KEY_KG: "sk_test_sandbox_kg",
    STRIPE_SECRET_KEY_US: "sk_test_sandbox_us",
    STRIPE_WEBHOOK_SECRET_KG: "whsec_sandbox_kg",
    STRIPE_WEBHOOK_SECRET_US: "whsec_sandbox_us",
    PAYPAL_CLIENT_ID_US: "paypal_sandbox_us",
    PAYPAL_CLIENT_SECRET_US: "paypal_secret_sandbox_us",
    PAYPAL_WEBHOOK_ID_US: "WH-SANDBOX-US",
    QR_MERCHANT_KEY_KG: "qr_sandbox_kg",
    QR_WEBHOOK_SECRET_KG: "qrsec_sandbox_kg",
  };
}

async function startSandbox(appPort: number, base: ReturnType<typeof shopSettings>, logs: string) {
  const child = startChild({
    name: "sandbox",
    args: ["--import", "tsx", "sandbox/server.ts"],
    env: {
      ...base,
      SANDBOX_PORT: "0",
      STRIPE_WEBHOOK_URL: `http://127.0.0.1:${appPort}/api/webhooks/stripe`,
      PAYPAL_WEBHOOK_URL: `http://127.0.0.1:${appPort}/api/webhooks/paypal`,
      QR_WEBHOOK_URL: `http://127.0.0.1:${appPort}/api/webhooks/qr`,
      SANDBOX_WEBHOOK_RETRY_MS: "200",
      SANDBOX_LATE_PAYMENT_MS: "1500",
    },
    logs,
    show: "nothing",
  });
  const ready = await new Promise<z.infer<typeof Ready> | undefined>((resolve) => {
    child.process.on("message", (message) => resolve(Ready.safeParse(message).data));
    void child.gone.then(() => resolve(undefined));
  });
  if (!ready) throw new Error(`the sandbox did not start: ${await lastLines(child.logFile, 5)}`);
  return { child, ready };
}

async function untilReady(url: string, child: Child | undefined): Promise<void> {
  for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end && child?.exitCode() === null; ) {
    const ok = await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
      (r) => r.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`an app process did not get ready: ${child ? await lastLines(child.logFile, 12) : ""}`);
}
