import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { productTranslation, variant } from "@/db/schema/catalog";
import type { Language } from "@/lib/markets/market";
import { makeVariant } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { searchProducts } from "./search-products";

let at: TestDatabase;
beforeAll(async () => {
  at = await createTestDatabase();
});
afterAll(() => at.close());

/** A product with this SKU and these titles. */
async function named(sku: string, titles: Partial<Record<Language, string>>, summary = "."): Promise<void> {
  const variantId = await makeVariant(at.db);
  const [row] = await at.db.update(variant).set({ sku }).where(eq(variant.id, variantId)).returning();
  if (!row) throw new Error("no variant");
  await at.db.delete(productTranslation).where(eq(productTranslation.productId, row.productId));
  for (const language of ["en", "ru", "ky"] as const) {
    const title = titles[language];
    if (title)
      await at.db
        .insert(productTranslation)
        .values({ productId: row.productId, language, title, summary, description: "." });
  }
}

async function titles(query: string, language: Language) {
  const { kind, cards } = await searchProducts(at.db, { query, page: 1 }, language);
  return { kind, titles: cards.map((card) => card.title) };
}

it("finds other forms of a word, and words that are not finished", async () => {
  await named("S-1", { en: "Orrery keyboards", ru: "Клавиатуры Оррери", ky: "Оррери баскычтобу" });
  expect(await titles("orrery keyboard", "en")).toEqual({ kind: "found", titles: ["Orrery keyboards"] });
  expect(await titles("клавиатура оррери", "ru")).toEqual({ kind: "found", titles: ["Клавиатуры Оррери"] });
  expect(await titles("оррери баск", "ky")).toEqual({ kind: "found", titles: ["Оррери баскычтобу"] });
});

it("finds Kyrgyz words typed with the letters of a Russian keyboard", async () => {
  await named("S-2", { en: "Yurt", ky: "Өрнөктүү төшөк" });
  expect(await titles("орноктуу тошок", "ky")).toEqual({ kind: "found", titles: ["Өрнөктүү төшөк"] });
});

it("finds an English title in a language that has its own", async () => {
  await named("S-3", { en: "Quagga stand", ru: "Подставка Квагга" });
  expect(await titles("quagga", "ru")).toEqual({ kind: "found", titles: ["Подставка Квагга"] });
});

it("puts an exact SKU first, whatever the case, then an exact title", async () => {
  await named("ZEBU-1", { en: "Something else" });
  await named("S-5", { en: "Zebu 1 and Zebu 1 again, a case for Zebu 1" }, "Zebu 1 zebu 1");
  await named("S-6", { en: "Zebu 1" });
  expect(await titles("zebu-1", "en")).toMatchObject({
    kind: "found",
    titles: [expect.stringMatching(/Something/), expect.anything(), expect.anything()],
  });
  expect((await titles("Zebu 1", "en")).titles[0]).toBe("Zebu 1");
});

it("offers what is spelled alike when nothing has the words", async () => {
  await named("S-7", { en: "Trapezoid hammock" });
  expect(await titles("trapezid hamock", "en")).toEqual({ kind: "similar", titles: ["Trapezoid hammock"] });
});

it.each(["", "'", "&|!:*()", "\\", "%", "a".repeat(120)])(
  "answers %j with nothing rather than an error",
  async (query) => {
    expect((await titles(query, "en")).titles).toEqual([]);
  },
);
