import { defineEmulator } from "emulate";
import type { Faults } from "@/sandbox/failures";
import { createApi } from "@/sandbox/stripe/api";
import type { StripeCtx } from "@/sandbox/stripe/context";
import { showPage, submitPage } from "@/sandbox/stripe/hosted-routes";
import { stripeRoutes, unknownRoute } from "@/sandbox/stripe/routes";

/**
 * Stripe's API and hosted payment page as an emulator.
 *
 * What it remembers lives in the ledger, not in the emulator's own state: that one is saved whole after each request,
 * which a load test of thousands of orders cannot afford.
 */
export function stripeEmulator(ctx: StripeCtx, faults: ReadonlyMap<string, Faults>) {
  return defineEmulator({
    name: "stripe-checkout",
    state: () => ({}),
    cors: false,
    setup({ app }) {
      const api = createApi(ctx, faults);
      for (const [route, endpoint] of Object.entries(stripeRoutes(ctx))) {
        const [method, path] = route.split(" ");
        if (method && path) app.on(method, path, (c) => api(c.req.raw, c.req.param("id"), endpoint));
      }
      app.get("/pay/:id", (c) => showPage(ctx, c.req.raw, c.req.param("id")));
      app.post("/pay/:id", (c) => submitPage(ctx, c.req.raw, c.req.param("id")));
      app.notFound((c) => api(c.req.raw, "", unknownRoute(c.req.method)));
    },
  });
}
