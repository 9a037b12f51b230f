import { describe, expect, test } from "vitest";
import { MARKETS } from "@/lib/markets/markets";
import { readCheckout } from "./form-data";

const US = {
  email: "Ann@Example.com",
  customerName: "Ann Lee",
  phone: "(415) 555-2671",
  line1: "1 Main St",
  city: "New York",
  region: "NY",
  postalCode: "10001",
  billingSame: "on",
  paymentMethod: "stripe",
};
const KG = {
  email: "a@b.kg",
  customerName: "Айгүл",
  phone: "0555 123456",
  region: "osh",
  line1: "Ленина 1",
  paymentMethod: "cash_on_delivery",
};

describe("the flat form becomes what the order takes", () => {
  test("United States", () => {
    const read = readCheckout(MARKETS.us, US);
    expect(read).toMatchObject({
      ok: true,
      value: {
        email: "ann@example.com",
        phone: "+14155552671",
        billingAddress: null,
        shippingAddress: {
          country: "US",
          region: "NY",
          city: "New York",
          line1: "1 Main St",
          line2: "",
          postalCode: "10001",
        },
      },
    });
  });

  test("Kyrgyzstan: no ZIP, a listed city typed by nobody", () => {
    expect(readCheckout(MARKETS.kg, KG)).toMatchObject({
      ok: true,
      value: { phone: "+996555123456", shippingAddress: { region: "osh", city: "", postalCode: "" } },
    });
  });

  test("what stands in a hidden billing form is ignored while billing is the same", () => {
    expect(readCheckout(MARKETS.us, { ...US, billingLine1: "elsewhere" })).toMatchObject({
      ok: true,
      value: { billingAddress: null },
    });
  });

  test("another billing address is read when the box is unticked", () => {
    const billing = {
      billingSame: "",
      billingLine1: "2 Side St",
      billingCity: "Nome",
      billingRegion: "AK",
      billingPostalCode: "99762",
    };
    expect(readCheckout(MARKETS.us, { ...US, ...billing })).toMatchObject({
      ok: true,
      value: { billingAddress: { line1: "2 Side St", region: "AK" }, shippingAddress: { region: "NY" } },
    });
  });
});

describe("every fault is told at its field", () => {
  test("an empty form", () => {
    expect(readCheckout(MARKETS.us, {})).toEqual({
      ok: false,
      error: {
        email: "required",
        customerName: "required",
        phone: "required",
        line1: "required",
        city: "required",
        region: "required",
        postalCode: "required",
        paymentMethod: "not_in_list",
      },
    });
  });

  test("a wrong phone is told together with the rest", () => {
    const { email: _, ...rest } = US;
    expect(readCheckout(MARKETS.us, { ...rest, phone: "0000000000" })).toEqual({
      ok: false,
      error: { email: "required", phone: "invalid" },
    });
  });

  test("billing faults have billing names", () => {
    expect(readCheckout(MARKETS.us, { ...US, billingSame: "", billingRegion: "ZZ" })).toMatchObject({
      error: { billingRegion: "not_in_list", billingLine1: "required", billingPostalCode: "required" },
    });
  });

  test("another place of Kyrgyzstan has to be named", () => {
    expect(readCheckout(MARKETS.kg, { ...KG, region: "other" })).toEqual({ ok: false, error: { city: "required" } });
  });

  test("a place to be named is told together with the rest", () => {
    expect(readCheckout(MARKETS.kg, { ...KG, region: "other", line1: "" })).toEqual({
      ok: false,
      error: { line1: "required", city: "required" },
    });
  });

  test("a phone nobody can call, a method of another market, a state that is none", () => {
    expect(readCheckout(MARKETS.us, { ...US, phone: "0000000000" })).toEqual({
      ok: false,
      error: { phone: "invalid" },
    });
    expect(readCheckout(MARKETS.us, { ...US, paymentMethod: "cash_on_delivery" })).toEqual({
      ok: false,
      error: { paymentMethod: "not_in_list" },
    });
    expect(readCheckout(MARKETS.us, { ...US, region: "bishkek" })).toEqual({
      ok: false,
      error: { region: "not_in_list" },
    });
  });
});
