import { defineEmulator } from "emulate";
import type { Account } from "@/sandbox/config";
import type { Faults } from "@/sandbox/failures";
import { vendorId } from "@/sandbox/ids";
import { approvePage } from "@/sandbox/paypal/approve-page";
import { PayPalFailure } from "@/sandbox/paypal/failure";
import { approveOrder, captureOrder, createOrder, type PayPalCtx, refundCapture } from "@/sandbox/paypal/payments";
import { PAYPAL_SOURCES } from "@/sandbox/paypal/records";
import {
  captureView,
  disputeView,
  orderView,
  PAYPAL_API_PATH,
  refundView,
  transactionView,
} from "@/sandbox/paypal/views";
import { ofAccount, owned } from "@/sandbox/stripe/ledger";

type Call = {
  readonly account: string;
  readonly body: unknown;
  readonly id: string;
  readonly query: URLSearchParams;
};

const KEPT_MS = 6 * 3_600_000;

/** PayPal's API and its approval page, in the manner of the Stripe stand-in: same faults, same webhook modes. */
export function paypalEmulator(
  ctx: PayPalCtx,
  accounts: readonly Account[],
  faults: ReadonlyMap<string, Faults>,
  certificate: { readonly name: string; readonly pem: string },
) {
  const { ledger } = ctx;
  const find = <T extends { readonly account: string }>(
    table: Parameters<typeof owned<T>>[0],
    account: string,
    id: string,
  ): T => {
    const row = owned(table, account, id);
    if (!row) throw new PayPalFailure(404, "RESOURCE_NOT_FOUND", "INVALID_RESOURCE_ID");
    return row;
  };
  const routes: Readonly<Record<string, (call: Call) => object>> = {
    "POST /v2/checkout/orders": ({ account, body }) => orderView(ledger, createOrder(ctx, account, body), ctx.origin),
    "GET /v2/checkout/orders/:id": ({ account, id }) => orderView(ledger, find(ledger.orders, account, id), ctx.origin),
    "POST /v2/checkout/orders/:id/capture": ({ account, id }) =>
      orderView(ledger, captureOrder(ctx, find(ledger.orders, account, id)), ctx.origin),
    "GET /v2/payments/captures/:id": ({ account, id }) => captureView(ledger, find(ledger.captures, account, id)),
    "POST /v2/payments/captures/:id/refund": ({ account, id, body }) =>
      refundView(refundCapture(ctx, find(ledger.captures, account, id), body), ctx.origin),
    "GET /v2/payments/refunds/:id": ({ account, id }) => refundView(find(ledger.refunds, account, id), ctx.origin),
    "GET /v1/customer/disputes": ({ account, query }) => ({
      items: ofAccount(ledger.disputes, account)
        .filter((one) => one.captureId === query.get("disputed_transaction_id"))
        .map((one) => ({ ...disputeView(one), dispute_outcome: undefined })),
    }),
    "GET /v1/customer/disputes/:id": ({ account, id }) => disputeView(find(ledger.disputes, account, id)),
    "GET /v1/reporting/transactions": ({ account, query }) => report(ctx, account, query),
  };

  async function answer(request: Request, id: string, work: (call: Call) => object): Promise<Response> {
    const token = /^Bearer token-(\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
    const account = accounts.find((one) => one.paypal.clientId === token);
    if (!account) return Response.json({ error: "invalid_token" }, { status: 401 });
    const url = new URL(request.url);
    const text = request.method === "POST" ? await request.text() : "";
    const run = async () => {
      const call = { account: account.id, id, query: url.searchParams, body: text === "" ? {} : JSON.parse(text) };
      return once(
        `${account.id}:${url.pathname}:${request.headers.get("paypal-request-id") ?? ""}`,
        request,
        call,
        work,
      );
    };
    const guard = faults.get(account.id);
    return guard ? guard.around(url.pathname.slice(PAYPAL_API_PATH.length), request.signal, run) : run();
  }

  /** What succeeded under a request id is answered again for six hours; what was refused is tried anew. */
  function once(key: string, request: Request, call: Call, work: (call: Call) => object): Response {
    const isKept = request.method === "POST" && request.headers.has("paypal-request-id");
    const stored = isKept ? ledger.answers.get(key) : undefined;
    if (stored && stored.createdMs > ctx.nowMs() - KEPT_MS) return json(stored.body, stored.status);
    try {
      const body = JSON.stringify(work(call));
      const status = request.method === "POST" ? 201 : 200;
      if (isKept) ledger.answers.put({ id: key, fingerprint: "", status, body, createdMs: ctx.nowMs() });
      return json(body, status);
    } catch (error) {
      if (error instanceof PayPalFailure) return json(JSON.stringify(error.body), error.status);
      throw error;
    }
  }

  return defineEmulator({
    name: "paypal",
    state: () => ({}),
    cors: false,
    setup({ app }) {
      for (const [route, work] of Object.entries(routes)) {
        const [method = "", path = ""] = route.split(" ");
        app.on(method, PAYPAL_API_PATH + path, (c) => answer(c.req.raw, c.req.param("id") ?? "", work));
      }
      app.post(`${PAYPAL_API_PATH}/v1/oauth2/token`, async (c) => tokenFor(c.req.raw, accounts, faults));
      app.get(`${PAYPAL_API_PATH}/v1/notifications/certs/:id`, (c) =>
        c.req.param("id") === certificate.name ? new Response(certificate.pem) : new Response(null, { status: 404 }),
      );
      app.get("/paypal/approve/:id", (c) => {
        const order = ledger.orders.get(c.req.param("id"));
        if (!order) return new Response("No such order", { status: 404 });
        return order.status === "COMPLETED" ? seeOther(order.returnUrl) : approvePage(order);
      });
      app.post("/paypal/approve/:id", async (c) => {
        const order = ledger.orders.get(c.req.param("id"));
        if (!order) return new Response("No such order", { status: 404 });
        const form = new URLSearchParams(await c.req.raw.text());
        approveOrder(ctx, order, PAYPAL_SOURCES.find((source) => source === form.get("source")) ?? "pays");
        const back = new URL(order.returnUrl);
        back.searchParams.set("token", order.id);
        return seeOther(back.href);
      });
    },
  });
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

function json(body: string, status: number): Response {
  return new Response(body, {
    status,
    headers: { "content-type": "application/json", "paypal-debug-id": vendorId("") },
  });
}

async function tokenFor(
  request: Request,
  accounts: readonly Account[],
  faults: ReadonlyMap<string, Faults>,
): Promise<Response> {
  const basic = /^Basic (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  const account = accounts.find(
    ({ paypal }) => Buffer.from(`${paypal.clientId}:${paypal.clientSecret}`).toString("base64") === basic,
  );
  if (!account) return Response.json({ error: "invalid_client" }, { status: 401 });
  const grant = async () =>
    Response.json({ access_token: `token-${account.paypal.clientId}`, token_type: "Bearer", expires_in: 32_400 });
  return (await faults.get(account.id)?.around("/v1/oauth2/token", request.signal, grant)) ?? grant();
}

function report(ctx: PayPalCtx, account: string, query: URLSearchParams): object {
  const [from, to] = [Date.parse(query.get("start_date") ?? ""), Date.parse(query.get("end_date") ?? "")];
  if (!(to - from <= 31 * 24 * 3_600_000)) throw new PayPalFailure(400, "INVALID_REQUEST", "DATE_RANGE_INVALID");
  const within = ({ createdMs }: { readonly createdMs: number }) => createdMs >= from && createdMs <= to + 1_000;
  const captures = ofAccount(ctx.ledger.captures, account)
    .filter(within)
    .map((row) => transactionView("T0006", row, ctx.ledger.orders.get(row.orderId)));
  const refunds = ofAccount(ctx.ledger.refunds, account)
    .filter((row) => within(row) && row.status === "COMPLETED")
    .map((row) => transactionView("T1107", row));
  const all = [...captures, ...refunds];
  const size = Number(query.get("page_size") ?? 100);
  const page = Number(query.get("page") ?? 1);
  return {
    transaction_details: all.slice((page - 1) * size, page * size),
    page,
    total_items: all.length,
    total_pages: Math.ceil(all.length / size),
  };
}
