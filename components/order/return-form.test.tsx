import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Flash } from "@/lib/api/flash";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import type { OrderView } from "@/lib/orders/queries";
import { ReturnForm } from "./return-form";

const found = placeOf("en-us");
if (!found) throw new Error("no place");
const place = found;

const now = new Date("2026-03-01T10:00:00Z");
const line = { id: "oln_1", title: "Lamp", variantLabel: "", quantity: 3, removedQuantity: 0, returnedQuantity: 0 };
const order = { publicToken: "token", status: "delivered", deliveredAt: now, lines: [line] } as unknown as OrderView;
const values = { "units.oln_1": "5", "reason.oln_1": "damaged", wants: "exchange", note: "It wobbles." };

function shown(said: object): string {
  const flash = Flash.parse({ form: "return", values, ...said });
  return renderToStaticMarkup(<ReturnForm place={place} t={translator("en")} order={order} now={now} flash={flash} />);
}

test("a return that was refused comes back with everything that was typed", () => {
  const page = shown({ problem: "return_too_many" });
  expect(page).toContain(translator("en")("order.problem.return_too_many", { max: 0 }));
  expect(page).toMatch(/<input[^>]*name="units\.oln_1"[^>]*value="5"/);
  expect(page).toMatch(/<option value="damaged" selected=""/);
  expect(page).toMatch(/<input(?=[^>]*value="exchange")(?=[^>]*checked)/);
  expect(page).toContain("It wobbles.");
});

test("a fault is told beside its line, and is not called an empty return", () => {
  const page = shown({ problem: "check", errors: { "units.oln_1": "invalid" } });
  expect(page).toMatch(/<input(?=[^>]*name="units\.oln_1")(?=[^>]*aria-invalid="true")/);
  expect(page).toContain(translator("en")("account.fault.invalid"));
  expect(page).not.toContain(translator("en")("order.problem.return_empty"));
});
