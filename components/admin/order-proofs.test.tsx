import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Flash } from "@/lib/api/flash";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import type { OrderFile } from "@/lib/uploads/files-of-orders";
import { OrderProofs } from "./order-proofs";

const found = placeOf("en-us");
if (!found) throw new Error("no place");
const place = found;

const createdAt = new Date("2026-03-01T10:00:00Z");
const proofs = ["upl_a", "upl_b"].map(
  (id) => ({ id, contentType: "image/jpeg", refusedAt: null, refusedNote: "", createdAt }) as unknown as OrderFile,
);

/** The fold of each proof. */
function folds(flash?: Flash, from?: "order"): readonly string[] {
  const said = { flash, mayRefuse: true, ...(from && { from }) };
  const page = renderToStaticMarkup(
    <OrderProofs place={place} t={translator("en")} orderId="ord_1" number="M-1" proofs={proofs} {...said} />,
  );
  return page.match(/<details.*?<\/details>/g) ?? [];
}

test("a refusal without a reason comes back open, with what was typed and the fault at its proof alone", () => {
  const values = { order: "ord_1", file: "upl_b", note: " " };
  const flash = Flash.parse({ form: "staff", values, errors: { note: "required" }, problem: "proof_reason" });
  const [other, refused] = folds(flash);
  expect(refused).toMatch(/^<details[^>]* open/);
  expect(refused).toMatch(/<textarea(?=[^>]*aria-invalid="true")(?=[^>]*aria-describedby="refuse-upl_b-error")/);
  expect(refused).toContain("> </textarea>");
  expect(other).not.toMatch(/^<details[^>]* open/);
  expect(other).not.toContain("aria-invalid");
});

test("the form of an order's page says where it is, and the list's does not", () => {
  expect(folds(undefined, "order")[0]).toMatch(/<input(?=[^>]*name="from")(?=[^>]*value="order")/);
  expect(folds()[0]).not.toContain('name="from"');
});
