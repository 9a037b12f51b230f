import { describe, expect, it } from "vitest";
import { prefilled } from "./prefill";

const me = { email: "ada@example.test", phone: "+12125550123", name: "Ada Buyer" };
const home = {
  name: "Ada at home",
  phone: "+14155552671",
  address: { country: "US", region: "NY", city: "New York", line1: "1 Broad St", line2: "", postalCode: "10004" },
};

describe("the checkout of somebody signed in", () => {
  it("begins with what the account knows", () => {
    expect(prefilled({}, me, home)).toMatchObject({
      email: "ada@example.test",
      customerName: "Ada at home",
      phone: "+14155552671",
      region: "NY",
      line1: "1 Broad St",
    });
    expect(prefilled({}, me, undefined)).toEqual({ email: me.email, phone: me.phone, customerName: me.name });
  });

  it("keeps every word that was typed", () => {
    const typed = { email: "other@example.test", customerName: "Bob", phone: "555", region: "CA", line1: "2 Elm St" };
    expect(prefilled(typed, me, home)).toEqual(typed);
  });

  it("never mixes a typed place with a saved one", () => {
    expect(prefilled({ line1: "2 Elm St", region: "", city: "" }, me, home)).toMatchObject({ region: "", city: "" });
  });

  it("takes an address over a guessed region, which nobody typed", () => {
    expect(prefilled({ region: "CA", line1: " ", city: "" }, me, home)).toMatchObject({ region: "NY" });
  });
});
