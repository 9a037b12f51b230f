import { defineEmulator } from "emulate";
import type { Account } from "@/sandbox/config";
import type { Faults } from "@/sandbox/failures";
import { bankPage, noSuchBankPage } from "@/sandbox/qr/bank-page";
import { QrFailure } from "@/sandbox/qr/failure";
import { createQrPayment, endQrPayment, expireQrIfDue, payQr, type QrCtx, refundQr } from "@/sandbox/qr/payments";
import { QR_API_PATH, QR_BANK_PATH, qrPaymentView, qrRefundView } from "@/sandbox/qr/views";
import { fingerprint } from "@/sandbox/stripe/idempotency";
import { ofAccount, owned } from "@/sandbox/stripe/ledger";

type Call = { readonly account: string; readonly id: string; readonly body: unknown; readonly query: URLSearchParams };

/** A bank's interface for payments by QR code, and the page that stands for its app. */
export function qrEmulator(ctx: QrCtx, accounts: readonly Account[], faults: ReadonlyMap<string, Faults>) {
  const { ledger } = ctx;
  const find = (account: string, id: string) => {
    const payment = owned(ledger.payments, account, id);
    if (!payment) throw new QrFailure(404, "not_found", "There is no such payment");
    return expireQrIfDue(ctx, payment);
  };
  const shown = (payment: Parameters<typeof qrPaymentView>[1]) => qrPaymentView(ledger, payment, ctx.origin);
  const routes: Readonly<Record<string, (call: Call) => object>> = {
    "POST /payments": ({ account, body }) => shown(createQrPayment(ctx, account, body)),
    "GET /payments": ({ account, query }) => list(ctx, account, query),
    "GET /payments/:id": ({ account, id }) => shown(find(account, id)),
    "POST /payments/:id/cancel": ({ account, id }) => shown(endQrPayment(ctx, find(account, id), "cancelled")),
    "POST /payments/:id/refunds": ({ account, id, body }) => qrRefundView(refundQr(ctx, find(account, id), body)),
  };

  async function answer(request: Request, id: string, work: (call: Call) => object): Promise<Response> {
    const key = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
    const account = accounts.find((one) => one.qr.merchantKey === key);
    if (!account) return problem(new QrFailure(401, "unauthorized", "Unknown merchant key"));
    const url = new URL(request.url);
    const text = request.method === "POST" ? await request.text() : "";
    const run = async () => {
      try {
        const call = { account: account.id, id, query: url.searchParams, body: jsonOf(text) };
        return once(request, `${account.id}:${request.headers.get("idempotency-key")}`, text, () => work(call));
      } catch (error) {
        if (error instanceof QrFailure) return problem(error);
        throw error;
      }
    };
    const guard = faults.get(account.id);
    return guard ? guard.around(url.pathname.slice(QR_API_PATH.length), request.signal, run) : run();
  }

  /** What was done under a key is answered again for as long as the bank is asked; what was refused is tried anew. */
  function once(request: Request, key: string, text: string, work: () => object): Response {
    const isKept = request.method === "POST" && request.headers.has("idempotency-key");
    const print = fingerprint(request.method, new URL(request.url).pathname, text);
    const stored = isKept ? ledger.answers.get(key) : undefined;
    if (stored && stored.fingerprint !== print)
      throw new QrFailure(409, "key_reused", "The Idempotency-Key was used for another request");
    if (stored) return json(stored.body, stored.status);
    const body = JSON.stringify(work());
    const status = isKept ? 201 : 200;
    if (isKept) ledger.answers.put({ id: key, fingerprint: print, status, body, createdMs: ctx.nowMs() });
    return json(body, status);
  }

  return defineEmulator({
    name: "qr",
    state: () => ({}),
    cors: false,
    setup({ app }) {
      for (const [route, work] of Object.entries(routes)) {
        const [method = "", path = ""] = route.split(" ");
        app.on(method, QR_API_PATH + path, (c) => answer(c.req.raw, c.req.param("id") ?? "", work));
      }
      app.get(`${QR_BANK_PATH}/:id`, (c) => {
        const payment = ledger.payments.get(c.req.param("id"));
        return payment ? bankPage(expireQrIfDue(ctx, payment)) : noSuchBankPage();
      });
      app.post(`${QR_BANK_PATH}/:id`, async (c) => {
        const payment = ledger.payments.get(c.req.param("id"));
        if (!payment) return noSuchBankPage();
        const form = new URLSearchParams(await c.req.raw.text());
        if (form.get("answer") === "pay") payQr(ctx, payment);
        else endQrPayment(ctx, payment, "refused");
        return new Response(null, { status: 303, headers: { location: `${QR_BANK_PATH}/${payment.id}` } });
      });
    },
  });
}

function jsonOf(text: string): unknown {
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new QrFailure(400, "invalid_request", "The body is not JSON");
  }
}

/** Paid payments since a time, newest first, a page at a time; the cursor is how many came before. */
function list({ ledger, origin }: QrCtx, account: string, query: URLSearchParams): object {
  const since = Date.parse(query.get("paid_since") ?? "");
  if (Number.isNaN(since)) throw new QrFailure(400, "invalid_request", "paid_since is not a time");
  const limit = Math.min(Number(query.get("limit") ?? 100) || 100, 100);
  const from = Number(query.get("cursor") ?? 0) || 0;
  const paid = ofAccount(ledger.payments, account)
    .filter((one) => one.status === "paid" && (one.paidMs ?? 0) >= since)
    .sort((a, b) => (b.paidMs ?? 0) - (a.paidMs ?? 0));
  return {
    payments: paid.slice(from, from + limit).map((one) => qrPaymentView(ledger, one, origin)),
    next: from + limit < paid.length ? String(from + limit) : null,
  };
}

function json(body: string, status: number): Response {
  return new Response(body, { status, headers: { "content-type": "application/json" } });
}

function problem({ body, status }: QrFailure): Response {
  return json(JSON.stringify(body), status);
}
