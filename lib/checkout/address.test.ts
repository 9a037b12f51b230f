import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { addressSchema, contactSchema, emailSchema, noteSchema } from "@/lib/checkout/address";
import { MARKETS } from "@/lib/markets/markets";

const us = addressSchema(MARKETS.us);
const kg = addressSchema(MARKETS.kg);
const BROOKLYN = { region: "NY", city: "Brooklyn", line1: "1 Main St", line2: "Apt 4", postalCode: "11201" };
const BISHKEK = { region: "bishkek", line1: "пр. Чүй 114" };

/** Field → code, as a page shows them. */
function errors(schema: z.ZodType, input: unknown): Record<string, string> {
  const result = schema.safeParse(input);
  return Object.fromEntries((result.error?.issues ?? []).map((i) => [i.path.join("."), i.message]));
}

describe("an address that is none", () => {
  it.each([undefined, null, "Main St", 7, []])("is refused, not stumbled over: %j", (input) => {
    for (const schema of [us, kg]) expect(schema.safeParse(input).success).toBe(false);
  });
});

describe("an address of the USA", () => {
  it("is taken as typed, in the country of the market", () => {
    expect(us.parse(BROOKLYN)).toEqual({ country: "US", ...BROOKLYN });
  });

  it("needs street, city, state and postal code, told all at once", () => {
    const required = { region: "required", city: "required", line1: "required", postalCode: "required" };
    expect(errors(us, {})).toEqual(required);
    expect(errors(us, { region: "", city: " ", line1: "\u200b", postalCode: "\t" })).toEqual(required);
  });

  it("does not need a second line", () => {
    expect(us.parse({ ...BROOKLYN, line2: undefined }).line2).toBe("");
    expect(us.parse({ ...BROOKLYN, line2: "  " }).line2).toBe("");
  });

  it.each(["11201", "11201-1234", " 11201 "])("takes the postal code %j", (postalCode) => {
    expect(us.parse({ ...BROOKLYN, postalCode }).postalCode).toBe(postalCode.trim());
  });

  it.each(["1120", "112011", "11201-", "11201-12", "11201 1234", "ABCDE", "1120١", "11201\n-1234", "K1A 0B1"])(
    "refuses the postal code %j",
    (postalCode) => {
      expect(errors(us, { ...BROOKLYN, postalCode })).toEqual({ postalCode: "invalid" });
    },
  );

  it.each(["ny", "ZZ", "bishkek", "other", "*", "__proto__"])("refuses the state %j", (region) => {
    expect(errors(us, { ...BROOKLYN, region })).toEqual({ region: "not_in_list" });
  });

  it("refuses another country", () => {
    expect(errors(us, { ...BROOKLYN, country: "KG" })).toEqual({ country: "not_in_list" });
  });
});

describe("an address of Kyrgyzstan", () => {
  it("is a city of the list and a street", () => {
    expect(kg.parse(BISHKEK)).toEqual({ country: "KG", city: "", line2: "", postalCode: "", ...BISHKEK });
    expect(errors(kg, {})).toEqual({ region: "required", line1: "required" });
  });

  it("needs a typed place only where the city is not in the list", () => {
    expect(errors(kg, { ...BISHKEK, region: "other" })).toEqual({ city: "required" });
    expect(kg.parse({ ...BISHKEK, region: "other", city: " Арсланбоб " }).city).toBe("Арсланбоб");
  });

  it("tells of the missing place together with the missing street", () => {
    expect(errors(kg, { region: "other" })).toEqual({ line1: "required", city: "required" });
  });

  it("drops a typed place that the list contradicts, and a postal code it did not ask for", () => {
    const address = kg.parse({ ...BISHKEK, city: "Ош", postalCode: { any: "thing" } });
    expect(address).toMatchObject({ region: "bishkek", city: "", postalCode: "" });
  });

  it.each(["NY", "Bishkek", "*"])("refuses the city %j", (region) => {
    expect(errors(kg, { ...BISHKEK, region })).toEqual({ region: "not_in_list" });
  });
});

describe("typed text", () => {
  it("is trimmed, collapsed and composed", () => {
    const line1 = " \u00a0ул.\t Киевская \r\n 95\u3000кв. 3 ";
    expect(kg.parse({ ...BISHKEK, line1 }).line1).toBe("ул. Киевская 95 кв. 3");
    expect(kg.parse({ ...BISHKEK, line1: "и\u0306 Cafe\u200b\u0301" }).line1).toBe("й Café");
  });

  it("loses the invisible marks that come along when pasting", () => {
    expect(us.parse({ ...BROOKLYN, line1: "\u202e1 Ma\u00adin\u200b St\u2069" }).line1).toBe("1 Main St");
  });

  it.each([
    ["NUL", "1 Main\u0000 St"],
    ["escape", "\u001b[31m1 Main St"],
    ["delete", "1 Main St\u007f"],
    ["a C1 control", "1 Main\u0085St"],
    ["half a surrogate pair", "1 Main \ud83d St"],
    ["the other half", "1 Main \udc08 St"],
    ["no letter and no digit", "— ! —"],
    ["a number", 7],
    ["a list", ["1 Main St"]],
  ])("is refused: %s", (_, line1) => {
    expect(errors(us, { ...BROOKLYN, line1 })).toEqual({ line1: "invalid" });
  });

  it("may hold a whole surrogate pair", () => {
    expect(us.parse({ ...BROOKLYN, line1: "1 Main St 🐈" }).line1).toBe("1 Main St 🐈");
  });

  it.each([
    ["line1", 200],
    ["line2", 200],
    ["city", 100],
  ] as const)("%s may have %i characters and not one more", (field, max) => {
    expect(us.parse({ ...BROOKLYN, [field]: "a".repeat(max) })[field]).toHaveLength(max);
    expect(errors(us, { ...BROOKLYN, [field]: "a".repeat(max + 1) })).toEqual({ [field]: "too_long" });
    expect(errors(us, { ...BROOKLYN, [field]: "a".repeat(5_000_000) })).toEqual({ [field]: "too_long" });
  });

  it("is only an address when it is one", () => {
    for (const input of [null, undefined, "x", 1, []]) expect(us.safeParse(input).success).toBe(false);
    expect(us.parse({ ...BROOKLYN, isAdmin: true })).not.toHaveProperty("isAdmin");
  });
});

describe("an e-mail address", () => {
  it.each([
    ["a@b.co", "a@b.co"],
    [" Asel.Bekova+Shop@Example.COM ", "asel.bekova+shop@example.com"],
    ["\u200basel@example.com\u00a0", "asel@example.com"],
    ["o'brien@mail.example.org", "o'brien@mail.example.org"],
    ["x_1-2@sub-domain.example.travel", "x_1-2@sub-domain.example.travel"],
    ["info@xn--e1afmkfd.xn--p1ai", "info@xn--e1afmkfd.xn--p1ai"],
    [`${"a".repeat(64)}@example.com`, `${"a".repeat(64)}@example.com`],
  ])("is taken: %j", (typed, email) => {
    expect(emailSchema.parse(typed)).toBe(email);
  });

  it.each([
    "a",
    "a@",
    "@b.co",
    "a@b",
    "a@@b.co",
    "a@b@c.co",
    "a@b.co@c.co",
    "a b@c.co",
    "a@b .co",
    "a@b.co, c@d.co",
    "a@b.co;c@d.co",
    "A <a@b.co>",
    '"a b"@c.co',
    "`a`@c.co",
    "a(comment)@b.co",
    "a@b.co\r\nBcc: c@d.co",
    "a@b.co\n",
    "a@b.co\u0000",
    "a\uff20b.co",
    "a\ufe6bb.co",
    "а@example.com",
    "a@ехample.com",
    "a@b.co\ud83d",
    "\u212a@b.co",
    "\u0130nfo@b.co",
    ".a@b.co",
    "a.@b.co",
    "a..b@c.co",
    "a@.b.co",
    "a@b..co",
    "a@-b.co",
    "a@b-.co",
    "a@b.c",
    "a@b.co.",
    "a@127.0.0.1",
    "a@[127.0.0.1]",
    "a%b.co@c.co",
    "a!b@c.co",
    `${"a".repeat(65)}@example.com`,
    7,
  ])("is refused: %j", (email) => {
    expect(errors(emailSchema, email)).toEqual({ "": "invalid" });
  });

  it("has at most 254 characters", () => {
    const domain = `${"d".repeat(60)}.${"d".repeat(60)}.${"d".repeat(60)}`;
    expect(emailSchema.safeParse(`${"a".repeat(64)}@${domain}.abcde`)).toMatchObject({ success: true });
    expect(errors(emailSchema, `${"a".repeat(64)}@${domain}.abcdef`.padStart(255, "a"))).toEqual({ "": "too_long" });
    expect(errors(emailSchema, `${" ".repeat(5_000_000)}a@b.co`)).toEqual({ "": "too_long" });
  });

  it("is required", () => {
    for (const email of [undefined, null, "", "  "]) expect(errors(emailSchema, email)).toEqual({ "": "required" });
  });
});

describe("who buys", () => {
  const contact = { email: "asel@example.com", customerName: "Айгүл Өмүрбекова", phone: "0555 123456" };

  it("is a name, an e-mail address and a phone", () => {
    expect(contactSchema.parse({ ...contact, customerName: "  Айгүл   Өмүрбекова " })).toEqual(contact);
    expect(errors(contactSchema, {})).toEqual({ email: "required", customerName: "required", phone: "required" });
  });

  it.each(["X", "Ng", "O'Connor-Müller", "李", "a".repeat(100)])("may be called %s", (customerName) => {
    expect(contactSchema.parse({ ...contact, customerName }).customerName).toBe(customerName);
  });

  it("has a name of at most 100 characters and a phone of at most 40", () => {
    const long = { ...contact, customerName: "a".repeat(101), phone: "1".repeat(41) };
    expect(errors(contactSchema, long)).toEqual({ customerName: "too_long", phone: "too_long" });
  });
});

describe("the note", () => {
  it("keeps its paragraphs and nothing else of its white space", () => {
    expect(noteSchema.parse(" Звоните\t за час \r\n\r\n\r\n\r\n Код  12 \r")).toBe("Звоните за час\n\nКод 12");
  });

  it("may be left out, has at most 1000 characters and no control characters", () => {
    expect(noteSchema.parse(undefined)).toBe("");
    expect(noteSchema.parse("a".repeat(1000))).toHaveLength(1000);
    expect(errors(noteSchema, "a".repeat(1001))).toEqual({ "": "too_long" });
    expect(errors(noteSchema, "a\u0000")).toEqual({ "": "invalid" });
  });
});
