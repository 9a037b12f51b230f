import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { domainEvent } from "@/db/schema/platform";
import { deliverEvent } from "@/lib/events/deliver-event";
import { recordEvents } from "@/lib/events/record-events";
import { type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testCtx(database.db);
});
afterAll(() => database.close());

test("an event and its job commit or roll back together", async () => {
  const low = { type: "stock.low", variantId: "var_1", available: 2 } as const;
  const broken = ctx.db.transaction(async (tx) => {
    await recordEvents(tx, [low]);
    throw new Error("broke");
  });
  await expect(broken).rejects.toThrow("broke");
  expect(await ctx.db.$count(domainEvent)).toBe(0);
  expect(await database.sql`select id from graphile_worker.jobs`).toEqual([]);
  await ctx.db.transaction((tx) => recordEvents(tx, [low]));
  const [event] = await ctx.db.select().from(domainEvent);
  expect(await database.sql`select task_identifier, key from graphile_worker.jobs`).toEqual([
    { task_identifier: "deliver-event", key: `event:${event?.id}` },
  ]);
});

test("an event is delivered once, however often its job runs", async () => {
  await ctx.db.transaction((tx) => recordEvents(tx, [{ type: "refund.requested", refundId: "rfd_1" }]));
  const [event] = await ctx.db.select().from(domainEvent).where(eq(domainEvent.type, "refund.requested"));
  if (!event) throw new Error("no event");
  const delivered: string[] = [];
  const log = { ...ctx.log, info: (_: unknown, text: string) => void delivered.push(text) };
  await Promise.all(Array.from({ length: 10 }, () => deliverEvent({ ...ctx, log }, event.id)));
  expect(delivered).toEqual(["event"]);
});
