import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Flash } from "@/lib/api/flash";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import type { StaffOrder } from "@/lib/orders/staff-order";
import { OrderRefund } from "./order-refund";

const found = placeOf("en-us");
if (!found) throw new Error("no place");
const place = found;

const line = { id: "oln_1", title: "Lamp", variantLabel: "", quantity: 2, refundedQuantity: 0, grossMinor: 2_000 };
const order = {
  id: "ord_1",
  status: "paid",
  currency: "USD",
  shippingMinor: 500,
  shippingTaxMinor: 0,
  shippingRefundedMinor: 0,
  totalMinor: 2_500,
  creditMinor: 0,
  lines: [{ ...line, refundedMinor: 0, shippedQuantity: 0, removedQuantity: 0, returnedQuantity: 0 }],
  payments: [],
  refunds: [],
  credits: [],
  creditReturns: [],
} as unknown as StaffOrder;

function shown(flash?: Flash): string {
  const rights = { mayManage: true, mayRefund: true };
  return renderToStaticMarkup(
    <OrderRefund place={place} t={translator("en")} order={order} flash={flash} keptMinor={2_500} {...rights} />,
  );
}

test("a refused refund comes back open, with what was typed and with what is wrong beside its field", () => {
  const values = { expected: "0", "units.oln_1": "1", extra: "a lot", reason: "damaged", note: "Broken <lid>" };
  const page = shown(Flash.parse({ form: "staff", values, errors: { extra: "invalid" }, problem: "check" }));
  expect(page).toMatch(/<details[^>]* open/);
  expect(page).toMatch(/<input[^>]*name="units\.oln_1"[^>]*value="1"/);
  expect(page).toMatch(/<input(?=[^>]*name="extra")(?=[^>]*value="a lot")(?=[^>]*aria-invalid="true")/);
  expect(page).toMatch(/<option value="damaged" selected=""/);
  expect(page).toContain("Broken &lt;lid&gt;");
  // It was not ticked, and so it is not.
  expect(page).not.toContain("checked");
});

test("a form that nobody refused, or another form's refusal, leaves it shut and new", () => {
  for (const flash of [undefined, Flash.parse({ form: "staff", values: { body: "x" }, problem: "note_empty" })]) {
    expect(shown(flash)).not.toMatch(/<details[^>]* open/);
    expect(shown(flash)).toContain("checked");
  }
});
