import { expect, test } from "vitest";
import { ORDER_STATUSES } from "@/db/schema/orders";
import { canTransition } from "./order";
import { staffActs } from "./staff-acts";

const LEADS_TO = {
  pack: "packed",
  capture: "paid",
  ship: "shipped",
  cancel: "cancelled",
  uncollected: "cancelled",
} as const;

test.each(ORDER_STATUSES)("nothing is offered for %s that its status does not allow", (status) => {
  for (const paymentMethod of ["stripe", "bank_transfer", "cash_on_delivery"] as const) {
    for (const [paidAt, authorizedAt] of [
      [null, null],
      [new Date(), null],
      [null, new Date()],
    ] as const) {
      for (const act of staffActs({ status, paymentMethod, paidAt, authorizedAt, edits: [] })) {
        if (act !== "cash") expect([act, canTransition(status, LEADS_TO[act])]).toEqual([act, true]);
      }
    }
  }
});

test("cash is asked for until it has come, whatever came before it", () => {
  const cash = { paymentMethod: "cash_on_delivery", paidAt: null, authorizedAt: null, edits: [] } as const;
  const asked = ORDER_STATUSES.filter((status) => staffActs({ ...cash, status }).includes("cash"));
  expect(asked).toEqual(["pending_payment", "packed", "shipped", "delivered"]);
  const paid = { ...cash, paidAt: new Date() };
  const afterwards = ORDER_STATUSES.filter((status) => status !== "pending_payment");
  expect(afterwards.filter((status) => staffActs({ ...paid, status }).includes("cash"))).toEqual([]);
});

test("an order whose change waits for its money is not packed", () => {
  const order = { status: "paid", paymentMethod: "stripe", paidAt: new Date(), authorizedAt: null } as const;
  expect(staffActs({ ...order, edits: [{ status: "applied" }] })).toContain("pack");
  expect(staffActs({ ...order, edits: [{ status: "waiting" }] })).toEqual(["cancel"]);
});

test("held money is captured while its order waits, and only then", () => {
  const held = { paymentMethod: "stripe", paidAt: null, authorizedAt: new Date(), edits: [] } as const;
  const offered = ORDER_STATUSES.filter((status) => staffActs({ ...held, status }).includes("capture"));
  expect(offered).toEqual(["pending_payment"]);
  expect(staffActs({ ...held, status: "pending_payment", authorizedAt: null })).not.toContain("capture");
});
