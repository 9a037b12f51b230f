import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createEmulator } from "emulate";
import { BLOB_API_PATH, BLOB_TOKEN, blobEmulator } from "@/sandbox/blob/emulator";
import { openBlobFiles } from "@/sandbox/blob/files";
import { type Account, accountsFor, type SandboxOptions } from "@/sandbox/config";
import type { DeskCtx } from "@/sandbox/desk/control";
import { deskEmulator } from "@/sandbox/desk/emulator";
import { createFaults } from "@/sandbox/failures";
import { type Handler, listen } from "@/sandbox/http";
import { openJournal } from "@/sandbox/journal";
import { paypalEmulator } from "@/sandbox/paypal/emulator";
import { openPayPalLedger } from "@/sandbox/paypal/records";
import { PAYPAL_API_PATH } from "@/sandbox/paypal/views";
import { createPayPalWire } from "@/sandbox/paypal/wire";
import { runAsProcess } from "@/sandbox/process";
import { qrEmulator } from "@/sandbox/qr/emulator";
import { expireAllQrDue } from "@/sandbox/qr/payments";
import { openQrLedger } from "@/sandbox/qr/records";
import { QR_API_PATH } from "@/sandbox/qr/views";
import { QR_WIRE } from "@/sandbox/qr/wire";
import { stripeEmulator } from "@/sandbox/stripe/emulator";
import { openLedger } from "@/sandbox/stripe/ledger";
import { expireAllDue } from "@/sandbox/stripe/session-expiry";
import { resumeLatePayments } from "@/sandbox/stripe/session-payment";
import { createWebhooks, STRIPE_WIRE } from "@/sandbox/stripe/webhooks";
import { createTimers } from "@/sandbox/timers";
import { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, startGoogle } from "@/sandbox/vendors/google";
import { RESEND_API_KEY, startResend } from "@/sandbox/vendors/resend";
import { startTwilio, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM } from "@/sandbox/vendors/twilio";
import type { Vendor } from "@/sandbox/vendors/vendor";

const SWEEP_MS = 5_000;

export type SandboxUrls = {
  readonly root: string;
  readonly stripe: string;
  readonly paypal: string;
  readonly qr: string;
  readonly blobApi: string;
  readonly resend: string;
  readonly inbox: string;
  readonly twilio: string;
  readonly messages: string;
  readonly google: string;
  readonly control: string;
};

export type Sandbox = {
  readonly urls: SandboxUrls;
  readonly accounts: readonly Account[];
  /** What the application's vendor settings must be to reach this sandbox, but for the Stripe keys, one pair per account. */
  readonly env: Readonly<Record<string, string>>;
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts every stand-in on 127.0.0.1. Rejects with one line of cause and cure when a port is taken or its state is damaged. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const accounts = accountsFor(options.webhookUrls ?? {}, options.paypalWebhookUrls ?? {}, options.qrWebhookUrls ?? {});
  const folder = options.stateDir ?? mkdtempSync(join(tmpdir(), "marque-sandbox-"));
  const journal = await openJournal(options.stateDir === undefined ? undefined : join(folder, "state.ndjson"));
  const ledger = openLedger(journal);
  const blobs = openBlobFiles(journal, join(folder, "blobs"));
  const webhooks = createWebhooks(accounts, ledger.events, options.webhookRetryMs ?? 500, STRIPE_WIRE);
  const paypalLedger = openPayPalLedger(journal);
  let frontOrigin = "";
  const { wire, certificate } = createPayPalWire(() => frontOrigin);
  const paypalWebhooks = createWebhooks(accounts, paypalLedger.events, options.webhookRetryMs ?? 500, wire);
  const paypalFaults = new Map(accounts.map(({ id }) => [id, createFaults()]));
  const qrLedger = openQrLedger(journal);
  const qrWebhooks = createWebhooks(accounts, qrLedger.events, options.webhookRetryMs ?? 500, QR_WIRE);
  const qrFaults = new Map(accounts.map(({ id }) => [id, createFaults()]));
  const timers = createTimers();
  const stripeFaults = new Map(accounts.map(({ id }) => [id, createFaults()]));
  const [blobFaults, resendFaults, twilioFaults] = [createFaults(), createFaults(), createFaults()];
  const faults = new Map([
    ...[...stripeFaults].map(([id, one]) => [`stripe.${id}`, one] as const),
    ...[...paypalFaults].map(([id, one]) => [`paypal.${id}`, one] as const),
    ...[...qrFaults].map(([id, one]) => [`qr.${id}`, one] as const),
    ["blob", blobFaults],
    ["resend", resendFaults],
    ["twilio", twilioFaults],
  ]);

  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    webhooks.close();
    paypalWebhooks.close();
    qrWebhooks.close();
    timers.cancel();
    await Promise.all(closers.splice(0).map((end) => end()));
    if (options.stateDir === undefined) rmSync(folder, { recursive: true, force: true });
  };
  const portAfter = (offset: number) => (options.port === 0 ? 0 : options.port + offset);
  let vendors: readonly Vendor[] = [];
  const reset = async () => {
    webhooks.forget();
    paypalWebhooks.forget();
    qrWebhooks.forget();
    timers.cancel();
    await Promise.all([journal.clear(), blobs.clear()]);
    for (const one of faults.values()) one.set({ api: "ok", ms: 0 });
    for (const vendor of vendors) vendor.reset();
  };

  const open = async (): Promise<SandboxUrls> => {
    const resend = await startResend(portAfter(1), journal, resendFaults);
    closers.push(resend.close);
    const twilio = await startTwilio(portAfter(2), journal, twilioFaults);
    closers.push(twilio.close);
    const google = await startGoogle(portAfter(3));
    closers.push(google.close);
    vendors = [resend, twilio, google];
    const vendorUrls = {
      resend: resend.origin,
      inbox: `${resend.origin}/inbox`,
      twilio: twilio.origin,
      messages: twilio.origin,
      google: google.origin,
    };
    const urlsFor = (origin: string) => ({
      ...vendorUrls,
      root: origin,
      stripe: origin,
      paypal: `${origin}${PAYPAL_API_PATH}`,
      qr: `${origin}${QR_API_PATH}`,
      blobApi: `${origin}${BLOB_API_PATH}`,
      control: `${origin}/_control`,
    });

    const front = await listen(options.port, async (origin): Promise<Handler> => {
      const ctx = {
        ledger,
        webhooks,
        accounts,
        origin,
        nowMs: Date.now,
        latePaymentMs: options.latePaymentMs ?? 2_000,
        later: timers.later,
      };
      frontOrigin = origin;
      const paypal = { ledger: paypalLedger, webhooks: paypalWebhooks, origin, nowMs: Date.now };
      const qr = { ledger: qrLedger, webhooks: qrWebhooks, origin, nowMs: Date.now };
      const deskCtx: DeskCtx = { stripe: ctx, paypal, qr, faults, urls: urlsFor(origin), reset };
      const silent = { listen: false, baseUrl: origin, shutdownTimeout: 1_000 } as const;
      const stripe = await createEmulator({ ...silent, service: stripeEmulator(ctx, stripeFaults) });
      const paypalService = paypalEmulator(paypal, accounts, paypalFaults, certificate);
      const paypalApi = await createEmulator({ ...silent, service: paypalService });
      const qrApi = await createEmulator({ ...silent, service: qrEmulator(qr, accounts, qrFaults) });
      const blob = await createEmulator({ ...silent, service: blobEmulator(blobs, origin, blobFaults) });
      const desk = await createEmulator({ ...silent, service: deskEmulator(deskCtx, blobs) });
      closers.push(stripe.close, paypalApi.close, qrApi.close, blob.close, desk.close);
      resumeLatePayments(ctx);
      const sweep = setInterval(() => {
        expireAllDue(ctx);
        expireAllQrDue(qr);
      }, SWEEP_MS);
      closers.push(async () => clearInterval(sweep));
      webhooks.resume();
      paypalWebhooks.resume();
      qrWebhooks.resume();
      return (request) => {
        const { pathname } = new URL(request.url);
        if (/^\/(v1|pay)\//.test(pathname)) return stripe.fetch(request);
        if (/^\/paypal(-api)?\//.test(pathname)) return paypalApi.fetch(request);
        if (/^\/qr-(api|bank)\//.test(pathname)) return qrApi.fetch(request);
        return pathname.startsWith("/blob") ? blob.fetch(request) : desk.fetch(request);
      };
    });
    closers.push(front.close);
    return urlsFor(front.origin);
  };

  try {
    const urls = await open();
    const env = {
      STRIPE_API_URL: urls.stripe,
      PAYPAL_API_URL: urls.paypal,
      QR_API_URL: urls.qr,
      RESEND_API_KEY,
      RESEND_BASE_URL: urls.resend,
      BLOB_READ_WRITE_TOKEN: BLOB_TOKEN,
      VERCEL_BLOB_API_URL: urls.blobApi,
      TWILIO_ACCOUNT_SID,
      TWILIO_AUTH_TOKEN,
      TWILIO_FROM,
      TWILIO_API_URL: urls.twilio,
      GOOGLE_CLIENT_ID,
      GOOGLE_CLIENT_SECRET,
      GOOGLE_ISSUER: urls.google,
    };
    return { urls, accounts, env, reset, close };
  } catch (error) {
    await close();
    throw error;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await runAsProcess(startSandbox);
