import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { order } from "@/db/schema/orders";
import { buy, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { trackOrder } from "./track-order";

let database: TestDatabase;
let ctx: TestCtx;
let number: number;
let path: string;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testCtx(database.db);
  const { orderId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  const [row] = await ctx.db.select().from(order).where(eq(order.id, orderId));
  number = row?.number ?? 0;
  path = `/en-us/orders/${row?.publicToken}`;
});
afterAll(() => database.close());

let visitors = 0;
/** Somebody at an address of their own. */
function find(typedNumber: string, contact: string, who: TestCtx = visitor()) {
  return trackOrder(who, { number: typedNumber, contact, locale: "en-us" });
}
function visitor(): TestCtx {
  visitors += 1;
  return { ...ctx, client: { ip: `198.51.100.${visitors}`, userAgent: "test" } };
}

test("number and address, or number and phone as typed, lead to the order's page", async () => {
  expect(await find(`US-${number}`, "Ada@Example.test ")).toEqual({ ok: true, value: path });
  expect(await find(` us ${number}`, "(212) 555-0123")).toEqual({ ok: true, value: path });
});

test("a wrong number, another's contact and no contact get one answer", async () => {
  const answers = [
    await find("US-1", "ada@example.test"),
    await find(String(number), "eve@example.test"),
    await find(String(number), ""),
    await find("x", "ada@example.test"),
  ];
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify({ ok: false, error: { code: "not_found" } })]),
  );
});

test("five wrong tries from one address are followed by a wait; right ones are not counted", async () => {
  const guesser = visitor();
  for (let right = 0; right < 8; right += 1)
    expect((await find(String(number), "ada@example.test", guesser)).ok).toBe(true);
  for (let wrong = 0; wrong < 5; wrong += 1) {
    expect(await find(String(number), `eve${wrong}@example.test`, guesser)).toMatchObject({
      error: { code: "not_found" },
    });
  }
  expect(await find(String(number), "ada@example.test", guesser)).toMatchObject({ error: { code: "rate_limited" } });
});
