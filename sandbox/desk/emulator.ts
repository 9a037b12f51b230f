import { defineEmulator } from "emulate";
import type { BlobFiles } from "@/sandbox/blob/files";
import { notFound } from "@/sandbox/desk/answers";
import { controlState, type DeskCtx, listAccount, payFromDesk, setApiMode } from "@/sandbox/desk/control";
import {
  approveFromDesk,
  decidePayPalFromDesk,
  disputePayPalFromDesk,
  listPayPal,
  refundPayPalFromDesk,
} from "@/sandbox/desk/paypal-desk";
import { endQrFromDesk, listQr, payQrFromDesk, refundQrFromDesk } from "@/sandbox/desk/qr-desk";
import { rootPage } from "@/sandbox/desk/root-page";
import {
  decideFromDesk,
  disputeFromDesk,
  expireHoldFromDesk,
  failFromDesk,
  refundFromDesk,
} from "@/sandbox/desk/stripe-desk";
import { resendEvent, setWebhookMode } from "@/sandbox/desk/webhook-desk";

const NUMBERS = ["delayMs", "times", "count", "ms"];

/** JSON from tests, a form from the root page; an empty field of a form means "not set". */
async function input(request: Request): Promise<unknown> {
  const text = await request.text();
  if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded"))
    return text === "" ? {} : JSON.parse(text);
  const form = new URLSearchParams(text);
  // The row of fields keeps its number of copies when another mode is chosen.
  if (form.get("mode") !== "duplicate") form.delete("times");
  const fields = [...form].filter(([, value]) => value !== "");
  return Object.fromEntries(fields.map(([name, value]) => [name, NUMBERS.includes(name) ? Number(value) : value]));
}

/** The root page, and the switches and lists behind `/_control`. */
export function deskEmulator(desk: DeskCtx, blobs: BlobFiles) {
  return defineEmulator({
    name: "desk",
    state: () => ({}),
    cors: false,
    setup({ app }) {
      const post = (
        path: string,
        work: (value: unknown, param: (name: string) => string) => Response | Promise<Response>,
      ) =>
        app.post(path, async (c) => {
          const { origin } = new URL(c.req.url);
          // A page of another site must not be able to turn the switches.
          const from = c.req.header("origin");
          if (from !== undefined && from !== origin && from !== origin.replace("127.0.0.1", "localhost"))
            return Response.json({ error: "Foreign origin" }, { status: 403 });
          const value = await input(c.req.raw).catch(() => undefined);
          if (value === undefined) return Response.json({ error: "The body is not JSON" }, { status: 400 });
          const answer = await work(value, (name) => c.req.param(name));
          const isForm = c.req.header("accept")?.includes("text/html") ?? false;
          return isForm && answer.ok ? new Response(null, { status: 303, headers: { location: "/" } }) : answer;
        });
      const isAccount = (id: string) => desk.stripe.accounts.some((account) => account.id === id);
      app.get("/", () => rootPage(desk, blobs.rows.all()));
      app.get("/_control", () => Response.json(controlState(desk)));
      app.get("/_control/stripe/:account/:kind", (c) => listAccount(desk, c.req.param("account"), c.req.param("kind")));
      for (const [vendor, sender] of Object.entries({ stripe: desk.stripe, paypal: desk.paypal, qr: desk.qr })) {
        post(`/_control/${vendor}/:account/webhooks`, (value, param) =>
          isAccount(param("account")) ? setWebhookMode(sender, param("account"), value) : notFound("account"),
        );
        post(`/_control/${vendor}/:account/events/:id/resend`, (_value, param) =>
          resendEvent(sender, param("account"), param("id")),
        );
      }
      post("/_control/stripe/:account/api", (value, param) => setApiMode(desk, `stripe.${param("account")}`, value));
      post("/_control/api/:vendor", (value, param) => setApiMode(desk, param("vendor"), value));
      post("/_control/stripe/sessions/:id/pay", (value, param) => payFromDesk(desk, param("id"), value));
      post("/_control/stripe/payments/:id/refund", (value, param) => refundFromDesk(desk.stripe, param("id"), value));
      post("/_control/stripe/payments/:id/dispute", (value, param) => disputeFromDesk(desk.stripe, param("id"), value));
      post("/_control/stripe/payments/:id/expire", (_value, param) => expireHoldFromDesk(desk.stripe, param("id")));
      post("/_control/stripe/refunds/:id/fail", (_value, param) => failFromDesk(desk.stripe, param("id")));
      post("/_control/stripe/disputes/:id", (value, param) => decideFromDesk(desk.stripe, param("id"), value));
      app.get("/_control/paypal/:account/:kind", (c) =>
        listPayPal(desk.paypal, c.req.param("account"), c.req.param("kind")),
      );
      post("/_control/paypal/orders/:id/approve", (value, param) => approveFromDesk(desk.paypal, param("id"), value));
      post("/_control/paypal/captures/:id/refund", (value, param) =>
        refundPayPalFromDesk(desk.paypal, param("id"), value),
      );
      post("/_control/paypal/captures/:id/dispute", (_value, param) => disputePayPalFromDesk(desk.paypal, param("id")));
      post("/_control/paypal/disputes/:id", (value, param) => decidePayPalFromDesk(desk.paypal, param("id"), value));
      app.get("/_control/qr/:account/:kind", (c) => listQr(desk.qr, c.req.param("account"), c.req.param("kind")));
      post("/_control/qr/payments/:id/pay", (value, param) => payQrFromDesk(desk.qr, param("id"), value));
      post("/_control/qr/payments/:id/refuse", (_value, param) => endQrFromDesk(desk.qr, param("id"), "refused"));
      post("/_control/qr/payments/:id/expire", (_value, param) => endQrFromDesk(desk.qr, param("id"), "expired"));
      post("/_control/qr/payments/:id/refund", (value, param) => refundQrFromDesk(desk.qr, param("id"), value));
      post("/_control/reset", async () => {
        await desk.reset();
        return Response.json({ reset: true });
      });
    },
  });
}
