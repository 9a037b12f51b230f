import { afterAll, beforeAll, expect, test } from "vitest";
import { hashCartToken } from "@/lib/cart/token";
import { draftOf } from "@/lib/checkout/draft";
import { checkoutDraft, orderOfCart } from "@/lib/checkout/queries";
import { saveDraft } from "@/lib/checkout/save-draft";
import { newToken } from "@/lib/kernel/ids";
import { buy, makeCart, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testCtx(database.db);
});
afterAll(() => database.close());

const draftIn = (token: string) => checkoutDraft(ctx.db, hashCartToken(token) ?? "");

test("what was typed is kept with the open cart, the last form whole", async () => {
  const token = await makeCart(ctx, [await makeVariant(ctx.db), 1]);
  await saveDraft(ctx, token, { email: "a", city: "Oslo" });
  expect(await saveDraft(ctx, token, { email: "ada@example.test" })).toEqual({ ok: true, value: undefined });
  expect(await draftIn(token)).toEqual({ email: "ada@example.test" });
});

test("signs of every script survive, and none that the database refuses gets there", async () => {
  const token = await makeCart(ctx, [await makeVariant(ctx.db), 1]);
  const note = "Ысык-Көл, «Ала-Тоо» 😀 'quoted' \"too\"";
  await saveDraft(ctx, token, draftOf(new Map([["note", note]])));
  expect((await draftIn(token)).note).toBe(note);
});

test("an ordered cart and a foreign token keep nothing", async () => {
  const { token } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  for (const other of [token, newToken(), "forged", undefined]) {
    expect(await saveDraft(ctx, other, { email: "x" })).toEqual({ ok: false, error: { code: "not_found" } });
  }
});

test("a cart knows the order it became, and no other cart's", async () => {
  const { token, publicToken } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  expect(await orderOfCart(ctx.db, hashCartToken(token) ?? "")).toMatchObject({
    publicToken,
    status: "pending_payment",
  });
  const open = await makeCart(ctx, [await makeVariant(ctx.db), 1]);
  expect(await orderOfCart(ctx.db, hashCartToken(open) ?? "")).toBeUndefined();
});
