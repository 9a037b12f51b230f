import { join } from "node:path";
import { z } from "zod";
import { MARKET_CODES } from "@/lib/markets/markets";
import { lastLines } from "@/scripts/log-tail";
import { type Child, startChild } from "@/scripts/stack/child";
import type { Environment, Options } from "@/scripts/stack/options";
import { freeRow } from "@/scripts/stack/ports";
import type { State } from "@/scripts/stack/state";

const Ready = z.object({
  ready: z.literal(true),
  urls: z.object({ root: z.url(), inbox: z.url() }),
  env: z.record(z.string(), z.string()),
});

export type SandboxLinks = { readonly root: string; readonly inbox: string };

export type RunningSandbox = {
  readonly child: Child;
  readonly links: SandboxLinks;
  /** What the application needs to reach every stand-in. */
  readonly env: Readonly<Record<string, string>>;
  restart(): Promise<Child>;
};

const PORTS = 4;

/** Starts the stand-ins for outside vendors on the ports they had before. */
export async function startSandbox(options: Options, state: State, env: Environment): Promise<RunningSandbox> {
  const port = await freeRow(PORTS, state.kept.ports.sandbox);
  const start = () => launch(port, options, state, env);
  const { child, ready } = await start();
  await state.remember("sandbox", port);
  const keys = MARKET_CODES.flatMap((market) => [
    [`STRIPE_SECRET_KEY_${market.toUpperCase()}`, `sk_test_sandbox_${market}`],
    [`STRIPE_WEBHOOK_SECRET_${market.toUpperCase()}`, `whsec_sandbox_${market}`],
    [`PAYPAL_CLIENT_ID_${market.toUpperCase()}`, `paypal_sandbox_${market}`],
    [`PAYPAL_CLIENT_SECRET_${market.toUpperCase()}`, `paypal_secret_sandbox_${market}`],
    [`PAYPAL_WEBHOOK_ID_${market.toUpperCase()}`, `WH-SANDBOX-${market.toUpperCase()}`],
    [`QR_MERCHANT_KEY_${market.toUpperCase()}`, `qr_sandbox_${market}`],
    [`QR_WEBHOOK_SECRET_${market.toUpperCase()}`, `qrsec_sandbox_${market}`],
  ]);
  const restart = async () => (await start()).child;
  return { child, links: ready.urls, env: { ...ready.env, ...Object.fromEntries(keys) }, restart };
}

async function launch(port: number, options: Options, state: State, env: Environment) {
  const webhook = (provider: string) => (market: string) =>
    `${market}=http://127.0.0.1:${options.port}/api/webhooks/${provider}?market=${market}`;
  const child = startChild({
    name: "sandbox",
    args: ["--import", "tsx", "sandbox/server.ts"],
    env: {
      ...env,
      SANDBOX_PORT: String(port),
      SANDBOX_STATE_DIR: join(state.dir, "sandbox"),
      STRIPE_WEBHOOK_URL: MARKET_CODES.map(webhook("stripe")).join(","),
      PAYPAL_WEBHOOK_URL: MARKET_CODES.map(webhook("paypal")).join(","),
      QR_WEBHOOK_URL: MARKET_CODES.map(webhook("qr")).join(","),
    },
    logs: state.logs,
    show: "errors",
  });
  const ready = await Promise.race([announcement(child), child.gone.then(() => undefined)]);
  if (ready) return { child, ready };
  throw new Error(`the sandbox did not start: ${await lastLines(child.logFile, 3)}`);
}

function announcement(child: Child): Promise<z.infer<typeof Ready>> {
  return new Promise((resolve) => {
    child.process.on("message", (message) => {
      const parsed = Ready.safeParse(message);
      if (parsed.success) resolve(parsed.data);
    });
  });
}
