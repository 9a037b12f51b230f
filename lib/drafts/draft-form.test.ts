import { describe, expect, test } from "vitest";
import { MARKETS } from "@/lib/markets/markets";
import { readDraft } from "./draft-form";
import { checkoutOf, knownOf } from "./known";

const EMPTY = { version: "1", locale: "en-us", discountKind: "none" };

function read(fields: Record<string, string>, market: keyof typeof MARKETS = "us") {
  return readDraft(MARKETS[market], new Map(Object.entries({ ...EMPTY, ...fields })));
}

function fieldsOf(fields: Record<string, string>, market: keyof typeof MARKETS = "us") {
  const found = read(fields, market);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value.fields;
}

const NY = { region: "NY", city: "New York", line1: "1 Broad St", postalCode: "10004" };

describe("a draft's form", () => {
  test("may leave everything open", () => {
    expect(fieldsOf({})).toMatchObject({ email: "", phone: "", region: "", discountBps: null, discountMinor: null });
  });

  test("keeps a phone as it is dialled, an address half known, and a method of that region alone", () => {
    expect(fieldsOf({ phone: "(212) 555-0123", region: "NY", shippingMethod: "express" })).toMatchObject({
      phone: "+12125550123",
      region: "NY",
      line1: "",
      shippingMethod: "express",
    });
    expect(fieldsOf({ region: "NY", shippingMethod: "pickup-osh" }).shippingMethod).toBe("");
  });

  test.each([
    [{ email: "nobody" }, { email: "invalid" }],
    [{ phone: "12" }, { phone: "invalid" }],
    [{ region: "XX" }, { region: "not_in_list" }],
    [{ ...NY, postalCode: "1" }, { postalCode: "invalid" }],
    [{ locale: "ru-kg" }, { locale: "not_in_list" }],
    [{ "units.itm_1": "100" }, { "units.itm_1": "invalid" }],
    [{ "units.itm_1": "1.5" }, { "units.itm_1": "invalid" }],
    [{ add: "x" }, { add: "invalid" }],
    [{ discountKind: "percentage", discountValue: "101", discountReason: "x" }, { discountValue: "invalid" }],
    [{ discountKind: "percentage", discountValue: "0", discountReason: "x" }, { discountValue: "invalid" }],
    [{ discountKind: "fixed", discountValue: "1.234", discountReason: "x" }, { discountValue: "invalid" }],
    [{ discountKind: "fixed", discountReason: "x" }, { discountValue: "required" }],
    [{ discountKind: "fixed", discountValue: "5" }, { discountReason: "required" }],
    [{ discountKind: "fixed", discountValue: "5", discountReason: "x".repeat(81) }, { discountReason: "too_long" }],
  ])("%j is refused with %j", (typed, errors) => {
    expect(read(typed as Record<string, string>)).toEqual({ ok: false, error: { code: "check", errors } });
  });

  test("reads a discount as people type it, and none of what is left in the fields of another kind", () => {
    const reason = { discountReason: "Old customer" };
    const share = fieldsOf({ discountKind: "percentage", discountValue: "12,5", ...reason });
    expect(share).toMatchObject({ discountBps: 1_250, discountMinor: null, discountReason: "Old customer" });
    const fixed = fieldsOf({ discountKind: "fixed", discountValue: "12.5", ...reason });
    expect(fixed).toMatchObject({ discountBps: null, discountMinor: 1_250 });
    const none = fieldsOf({ discountKind: "none", discountValue: "12", ...reason });
    expect(none).toMatchObject({ discountBps: null, discountMinor: null, discountReason: "" });
  });

  test("takes a line out with 0, with nothing, or with its button", () => {
    const found = read({
      "units.itm_1": "0",
      "units.itm_2": "",
      "units.itm_3": "4",
      "units.itm_4": "2",
      remove: "itm_3",
    });
    expect(found.ok && [...found.value.quantities]).toEqual([
      ["itm_1", 0],
      ["itm_2", 0],
      ["itm_3", 0],
      ["itm_4", 2],
    ]);
  });
});

describe("the customer of a draft", () => {
  const contact = { email: "ada@example.test", customerName: "Ada", phone: "(212) 555-0123" };

  test("is not asked what staff have settled, and what they type does not change it", () => {
    const fields = fieldsOf({ ...contact, ...NY });
    expect(knownOf(MARKETS.us, fields)).toMatchObject({
      contact: ["email", "customerName", "phone"],
      address: { region: "NY", line1: "1 Broad St" },
    });
    const typed = { email: "eve@example.test", line1: "2 Other St", region: "AK", note: "Ring twice" };
    expect(checkoutOf(MARKETS.us, fields, typed)).toMatchObject({
      email: "ada@example.test",
      line1: "1 Broad St",
      region: "NY",
      note: "Ring twice",
    });
  });

  test("fills in what is missing, over what staff only began", () => {
    const fields = fieldsOf({ region: "NY", city: "New York", note: "Call first" });
    expect(knownOf(MARKETS.us, fields)).toEqual({ contact: [], address: null });
    expect(checkoutOf(MARKETS.us, fields, {})).toMatchObject({ region: "NY", city: "New York", note: "Call first" });
    const typed = { email: "ada@example.test", city: "Albany", note: "" };
    expect(checkoutOf(MARKETS.us, fields, typed)).toMatchObject({
      email: "ada@example.test",
      city: "Albany",
      note: "",
    });
  });

  test("says where they live when the goods are fetched", () => {
    const fields = fieldsOf(
      { locale: "ru-kg", region: "osh", line1: "ул. Ленина 1", shippingMethod: "pickup-osh" },
      "kg",
    );
    expect(knownOf(MARKETS.kg, fields).address).toBeNull();
  });
});
