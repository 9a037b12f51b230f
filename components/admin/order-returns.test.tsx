import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Flash } from "@/lib/api/flash";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import type { StaffOrder } from "@/lib/orders/staff-order";
import { OrderReturns } from "./order-returns";

const found = placeOf("en-us");
if (!found) throw new Error("no place");
const place = found;

const now = new Date("2026-03-01T10:00:00Z");
const request = (id: string) => ({
  id: `ret_${id}`,
  status: "received",
  wants: "refund",
  note: "",
  answer: "",
  createdAt: now,
  lines: [
    { id: `rln_${id}`, orderLineId: "oln_1", title: "Lamp", quantity: 1, receivedQuantity: 1, reason: "damaged" },
  ],
});
const order = {
  id: "ord_1",
  files: [],
  lines: [{ id: "oln_1", sku: "LAMP" }],
  returns: [request("a"), request("b")],
} as unknown as StaffOrder;

/** The form of an exchange of each return, with the fold around it. */
function exchanges(flash?: Flash): readonly string[] {
  const rights = { mayManage: true, mayRefund: true };
  const page = renderToStaticMarkup(
    <OrderReturns place={place} t={translator("en")} order={order} flash={flash} {...rights} />,
  );
  return page.match(/<details.*?<\/details>/g)?.filter((fold) => fold.includes("/exchange")) ?? [];
}

test("a refused exchange comes back open, with what was typed and what is wrong at its return alone", () => {
  const values = { "sku.rln_b": "LAMP-2", carrier: "ups", trackingNumber: "1Z !" };
  const errors = { "sku.rln_b": "too_long", carrier: "invalid", trackingNumber: "invalid" };
  const [other, refused] = exchanges(Flash.parse({ form: "staff", values, errors, problem: "check" }));
  expect(refused).toMatch(/^<details[^>]* open/);
  expect(refused).toMatch(/<input(?=[^>]*name="sku\.rln_b")(?=[^>]*value="LAMP-2")(?=[^>]*aria-invalid="true")/);
  expect(refused).toMatch(/<select(?=[^>]*name="carrier")(?=[^>]*aria-invalid="true")/);
  expect(refused).toMatch(/<input(?=[^>]*name="trackingNumber")(?=[^>]*value="1Z !")(?=[^>]*aria-invalid="true")/);
  expect(other).not.toMatch(/^<details[^>]* open/);
  expect(other).not.toContain("aria-invalid");
  expect(other).not.toContain("1Z !");
});

test("what was refused of the parcel of the order itself is no exchange's", () => {
  const flash = Flash.parse({ form: "staff", values: { carrier: "ups", trackingNumber: "1Z !" }, problem: "check" });
  for (const form of exchanges(flash)) {
    expect(form).not.toMatch(/^<details[^>]* open/);
    expect(form).not.toContain("1Z !");
  }
  expect(exchanges(flash)).toHaveLength(2);
});

test("the next thing to do with what came is what its buyer asked for", () => {
  const asked = (wants: string) =>
    renderToStaticMarkup(
      <OrderReturns
        place={place}
        t={translator("en")}
        order={{ ...order, returns: [{ ...request("a"), wants }] } as unknown as StaffOrder}
        flash={undefined}
        mayManage
        mayRefund
      />,
    );
  const first = (page: string) => /<form[^>]* action="[^"]*\/(exchange|refund)"/.exec(page)?.[1];
  expect(first(asked("refund"))).toBe("refund");
  expect(first(asked("exchange"))).toBe("exchange");
});
