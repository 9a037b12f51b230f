import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ORDER_STATUSES } from "@/db/schema/orders";
import { canTransition } from "@/lib/orders/order";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

describe("an order's status", () => {
  let shop: TestDatabase;
  beforeAll(async () => {
    shop = await createTestDatabase();
    // The trigger alone, on a table that has nothing but what it reads.
    await shop.db.execute(sql`create table status_probe (id text, status text)`);
    await shop.db.execute(
      sql`create trigger guard before update of status on status_probe for each row execute function order_status_guard()`,
    );
  });
  afterAll(() => shop.close());

  const pairs = ORDER_STATUSES.flatMap((from) => ORDER_STATUSES.filter((to) => to !== from).map((to) => [from, to]));
  test.each(pairs as [never, never][])("from %s to %s is what the transition table says", async (from, to) => {
    await shop.db.execute(sql`insert into status_probe values (${`${from}-${to}`}, ${from})`);
    const moved = shop.db.execute(sql`update status_probe set status = ${to} where id = ${`${from}-${to}`}`);
    const allowed = await moved.then(
      () => true,
      () => false,
    );
    expect(allowed).toBe(canTransition(from, to));
  });
});
