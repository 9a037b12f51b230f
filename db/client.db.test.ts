import { sql } from "drizzle-orm";
import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "@/db/client";
import { cart } from "@/db/schema/cart";
import { type DatabaseProxy, databaseProxy } from "@/tests/rig/database-proxy";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let proxy: DatabaseProxy;
beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await databaseProxy(database.url);
});
afterAll(async () => {
  await proxy.close();
  await database.close();
});

test("a query that a network swallows is an error within 7 s, and the next one has a connection of its own", async () => {
  const handle = connect(proxy.url, { max: 1 });
  expect(await handle.sql`select 1 as n`).toEqual([{ n: 1 }]);
  proxy.blackhole();
  const from = performance.now();
  await expect(handle.sql`select 2 as n`).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  const ms = performance.now() - from;
  expect(ms).toBeGreaterThan(5_000);
  expect(ms).toBeLessThan(7_000);
  proxy.restore();
  expect(await handle.sql`select 3 as n`).toEqual([{ n: 3 }]);
  await handle.close();
});

test("a connection that waits for nothing is kept", async () => {
  const handle = connect(proxy.url, { max: 1 });
  const pid = async () => (await handle.sql`select pg_backend_pid() as pid`)[0]?.pid;
  const before = await pid();
  await new Promise((resolve) => setTimeout(resolve, 7_000));
  expect(await pid()).toBe(before);
  await handle.close();
});

test("a database that is away refuses at once, and answers when it is back", async () => {
  proxy.cut();
  const handle = connect(proxy.url, { max: 2 });
  await expect(handle.sql`select 1`).rejects.toThrow();
  proxy.restore();
  await expect.poll(() => handle.sql`select 4 as n`.catch(() => "away"), { timeout: 10_000 }).toEqual([{ n: 4 }]);
  await handle.close();
});

test("what is asked while a connection breaks ends with an answer or an error, and the next question is answered", async () => {
  const handle = connect(proxy.url, { max: 1 });
  const fine = () => handle.sql`select 1 as n`.catch((error: unknown) => String(error));
  for (let round = 0; round < 20; round += 1) {
    expect(await fine()).toEqual([{ n: 1 }]);
    // Asked again the moment it fails, when the connection is broken but not yet known to be.
    const broken = handle.sql`select pg_sleep(1)`.catch(() => handle.sql`select 2 as n`).catch(() => "refused");
    await new Promise((resolve) => (round % 2 ? setImmediate(resolve) : setTimeout(resolve, 20)));
    proxy.cut();
    const late = new Promise((resolve) => setTimeout(resolve, 3_000, "left waiting"));
    expect(await Promise.race([broken, late])).toBe("refused");
    proxy.restore();
  }
  await handle.close();
});

test("what is left of a transaction whose connection broke is refused, not done without it", async () => {
  const handle = connect(proxy.url, { max: 1 });
  await handle.sql`create table if not exists outside (n int)`;
  let rest: Promise<unknown> | undefined;
  const goOn = async (tx: postgres.TransactionSql) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    proxy.restore();
    // Another's question connects anew.
    await handle.sql`select 1`;
    await tx`insert into outside values (2)`;
  };
  const lost = handle.sql.begin(async (tx) => {
    await tx`insert into outside values (1)`;
    proxy.cut();
    rest = goOn(tx);
    await rest;
  });
  await expect(lost).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  await expect(rest).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  expect(await handle.sql`select n from outside`).toEqual([]);
  await handle.close();
});

test("a session that PostgreSQL ends costs the question it had, and no other", async () => {
  const handle = connect(database.url, { max: 1 });
  const [before] = await handle.sql`select pg_backend_pid() as pid`;
  const asked = handle.sql`select pg_sleep(2)`.catch((error: unknown) => error);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await database.sql`select pg_terminate_backend(${before?.pid})`;
  expect(await asked).toBeInstanceOf(Error);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await handle.sql`select 1 as n`).toEqual([{ n: 1 }]);
  await handle.close();
});

test("what waits for a connection is refused when all of them stand still, and the pool answers when they are done", async () => {
  const { db, close } = connect(database.url, { max: 2, freeWithinMs: 500 });
  await Promise.all([1, 2].map(() => db.execute(sql`select pg_sleep(0.01)`)));
  const slow = Promise.all([1, 2].map(() => db.execute(sql`select pg_sleep(2)`)));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const ask = () => db.execute(sql`select 1 as n`);
  const from = performance.now();
  const refused = [ask(), db.transaction((tx) => tx.execute(sql`select 1`)), db.select().from(cart)];
  const codes = refused.map((one) => one.catch((error: Error) => (error.cause ?? error) as unknown));
  expect(await Promise.all(codes)).toMatchObject([{ code: "53300" }, { code: "53300" }, { code: "53300" }]);
  expect(performance.now() - from).toBeLessThan(1_500);
  await slow;
  expect(await ask()).toEqual([{ n: 1 }]);
  expect(await db.select().from(cart)).toEqual([]);
  await close();
});

test("however many wait, none is refused while the pool goes on, in transactions too", async () => {
  const { db, close } = connect(database.url, { max: 2, freeWithinMs: 500 });
  const asked = Array.from({ length: 40 }, (_, i) =>
    i % 2
      ? db.execute(sql`select pg_sleep(0.1)`)
      : db.transaction(async (tx) => [
          await tx.execute(sql`select pg_sleep(0.05)`),
          await tx.execute(sql`select pg_sleep(0.05)`),
        ]),
  );
  const from = performance.now();
  await Promise.all(asked);
  expect(performance.now() - from).toBeGreaterThan(1_500);
  await close();
});
