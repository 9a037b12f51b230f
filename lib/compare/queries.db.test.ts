import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { product, productSpec, specDefinition, variant } from "@/db/schema/catalog";
import { comparedProducts, soldAmong } from "@/lib/compare/queries";
import { newId } from "@/lib/kernel/ids";
import { makeVariant, type NewVariant } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** A product in a category of its own with one specification, `weight`. */
async function makeProduct(grams: number | null, made: NewVariant = {}) {
  const variantId = await makeVariant(database.db, "us", made);
  const [row] = await database.db
    .select({ id: product.id, slug: product.slug, categoryId: product.categoryId })
    .from(variant)
    .innerJoin(product, eq(product.id, variant.productId))
    .where(eq(variant.id, variantId));
  if (!row) throw new Error("no product");
  const specId = newId("spc");
  await database.db.insert(specDefinition).values({
    id: specId,
    categoryId: row.categoryId,
    key: "weight",
    type: "number",
    name: { en: "Weight", ru: "Вес", ky: "Салмагы" },
    unit: { en: "g", ru: "г", ky: "г" },
  });
  if (grams !== null) await database.db.insert(productSpec).values({ productId: row.id, specId, number: grams });
  return { ...row, variantId };
}

test("products come in the order asked for, with specifications of the same key across categories", async () => {
  const [light, heavy] = [await makeProduct(100), await makeProduct(2_500)];
  const found = await comparedProducts(database.db, [heavy.slug, light.slug], "ru");
  expect(found.map((each) => each.card.slug)).toEqual([heavy.slug, light.slug]);
  expect(found.map((each) => each.variantId)).toEqual([heavy.variantId, light.variantId]);
  expect(found.map((each) => each.specs)).toEqual([
    [{ key: "weight", name: "Вес", unit: "г", number: 2_500, text: null, flag: null }],
    [{ key: "weight", name: "Вес", unit: "г", number: 100, text: null, flag: null }],
  ]);
});

test("what is unknown, a draft or archived is left out; what states nothing is not", async () => {
  const bare = await makeProduct(null);
  const draft = await makeProduct(1, { status: "draft" });
  const archived = await makeProduct(1, { status: "archived" });
  const asked = [draft.slug, "no-such-thing", bare.slug, archived.slug];
  expect(await comparedProducts(database.db, asked, "en")).toMatchObject([{ card: { slug: bare.slug }, specs: [] }]);
  expect(await soldAmong(database.db, asked)).toEqual([bare.slug]);
  expect(await comparedProducts(database.db, [], "en")).toEqual([]);
});
