import { and, eq, isNull, like } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { connect } from "@/db/client";
import { variant } from "@/db/schema/catalog";
import { stockRequest } from "@/db/schema/inventory";
import { domainEvent, message } from "@/db/schema/platform";
import { renderMail } from "@/emails/render";
import { deliverEvent } from "@/lib/events/deliver-event";
import { adjustStock } from "@/lib/inventory/adjust-stock";
import { requestBackInStock } from "@/lib/inventory/request-back-in-stock";
import { setStockMails } from "@/lib/inventory/set-stock-mails";
import { tellBackInStock } from "@/lib/inventory/tell-back-in-stock";
import { newId, newToken } from "@/lib/kernel/ids";
import { sendMessage } from "@/lib/notifications/send-message";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { deleteOwnAccount } from "@/lib/privacy/delete-own-account";
import { exportOwnData } from "@/lib/privacy/export-own-data";
import { databaseProxy } from "@/tests/rig/database-proxy";
import { expectClean } from "@/tests/rig/expect-clean";
import { buy, makeAccount, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

async function soldOut() {
  const id = await makeVariant(ctx.db, "us", { onHand: 0 });
  const [row] = await ctx.db.select({ sku: variant.sku }).from(variant).where(eq(variant.id, id));
  return { id, sku: row?.sku ?? "" };
}

const receive = (id: string, delta: number) =>
  adjustStock(ctx, id, { delta, reason: "received", note: "", once: newToken() });

/** Runs what waits in the queue of events, each job several times at once. */
async function deliverAll() {
  const open = await ctx.db.select({ id: domainEvent.id }).from(domainEvent).where(isNull(domainEvent.handledAt));
  await Promise.all(open.flatMap(({ id }) => [1, 2, 3].map(() => deliverEvent(ctx, id))));
}

const mailsTo = (email: string) => ctx.db.select().from(message).where(eq(message.recipient, email));

test("who waits gets one mail in their language when it is back, however often it comes back", async () => {
  const { id, sku } = await soldOut();
  const email = "waits@example.test";
  for (let i = 0; i < 3; i++)
    expect(await requestBackInStock(ctx, "en-us", { sku, email })).toMatchObject({ ok: true });
  expect(await ctx.db.$count(stockRequest, eq(stockRequest.variantId, id))).toBe(1);
  await receive(id, 2);
  await deliverAll();
  const [mail, ...others] = await mailsTo(email);
  expect(others).toEqual([]);
  if (!mail) throw new Error("no mail");
  await sendMessage(ctx, renderMail, mail.id);
  expect(ctx.mails.at(-1)).toMatchObject({ to: email, subject: expect.stringMatching(/ is back$/) });
  expect(ctx.mails.at(-1)?.html).toContain(`v=${encodeURIComponent(sku)}`);
  await receive(id, -2);
  await receive(id, 2);
  await deliverAll();
  expect(await mailsTo(email)).toHaveLength(1);
});

test("however many wait, a transaction tells 200 of them in few statements and a job goes on with the others", async () => {
  const { id } = await soldOut();
  const waiting = Array.from({ length: 450 }, (_, i) => `many${i}@example.test`);
  const rows = waiting.map((email) => ({ id: newId("srq"), variantId: id, email, locale: "en-us" }));
  await ctx.db.insert(stockRequest).values(rows);
  await receive(id, 1);
  await deliverAll();
  const left = () => ctx.db.$count(stockRequest, eq(stockRequest.variantId, id));
  const goesOn = async () =>
    (await database.sql`select 1 from graphile_worker.jobs where key = ${`back:${id}`}`).length;
  expect([await left(), await goesOn()]).toEqual([250, 1]);
  const watch = await databaseProxy(database.url);
  const watched = connect(watch.url, { max: 1, applicationName: "marque-test" });
  const go = () => watched.db.transaction((tx) => tellBackInStock({ db: tx }, id));
  await go();
  // Its beginning and end, the stock, the people, their mails, the jobs of these, and the job that goes on.
  expect(watch.asked().filter((one) => /^(begin|commit|select|delete|insert)/i.test(one)).length).toBeLessThanOrEqual(
    7,
  );
  await go();
  await watched.close();
  await watch.close();
  expect(await left()).toBe(0);
  const told = await ctx.db.select({ to: message.recipient }).from(message).where(like(message.recipient, "many%"));
  expect(told.map(({ to }) => to).sort()).toEqual([...waiting].sort());
});

test("units that an order gives back count, too; a thing that is gone again keeps its people waiting", async () => {
  const id = await makeVariant(ctx.db, "us", { onHand: 1 });
  const [row] = await ctx.db.select({ sku: variant.sku }).from(variant).where(eq(variant.id, id));
  const { orderId } = await buy(ctx, [id, 1]);
  const wish = { sku: row?.sku ?? "", email: "later@example.test" };
  expect(await requestBackInStock(ctx, "en-us", wish)).toMatchObject({ ok: true });
  await cancelUnpaid(ctx, orderId, "customer");
  await buy(ctx, [id, 1]);
  await deliverAll();
  expect(await mailsTo(wish.email)).toEqual([]);
  await receive(id, 1);
  await deliverAll();
  expect(await mailsTo(wish.email)).toHaveLength(1);
});

test("what can be had or is not sold is not waited for, and one connection asks 20 times an hour", async () => {
  const id = await makeVariant(ctx.db);
  const [row] = await ctx.db.select({ sku: variant.sku }).from(variant).where(eq(variant.id, id));
  const ask = (sku: string, ip: string) =>
    requestBackInStock({ ...ctx, client: { ...ctx.client, ip } }, "en-us", {
      sku,
      email: `${newToken()}@example.test`,
    });
  expect(await ask(row?.sku ?? "", "192.0.2.1")).toEqual({ ok: false, error: { code: "available" } });
  expect(await ask("none", "192.0.2.1")).toEqual({ ok: false, error: { code: "variant_not_found" } });
  const { sku } = await soldOut();
  const asked = await Promise.all(Array.from({ length: 30 }, () => ask(sku, "192.0.2.2")));
  expect(asked.filter(({ ok }) => ok)).toHaveLength(20);
  expect(asked.find(({ ok }) => !ok)).toMatchObject({ error: { code: "rate_limited" } });
});

test("what one waits for is in one's export, and a deleted account waits for nothing", async () => {
  const actor = await makeAccount(ctx.db, { passwordHash: null });
  const { id, sku } = await soldOut();
  await requestBackInStock(ctx, "en-us", { sku, email: actor.email });
  const waits = (await exportOwnData({ ...ctx, actor })).stockRequests;
  expect(waits).toMatchObject([{ sku, email: actor.email }]);
  expect(await deleteOwnAccount({ ...ctx, actor }, { current: "", confirmed: true })).toMatchObject({ ok: true });
  expect(await ctx.db.$count(stockRequest, eq(stockRequest.variantId, id))).toBe(0);
});

test("staff who look after stock and want it get one mail a day when a variant runs low, others none", async () => {
  const people = {
    admin: await makeAccount(ctx.db, { role: "admin" }),
    manager: await makeAccount(ctx.db, { role: "catalogue_manager" }),
    silent: await makeAccount(ctx.db, { role: "catalogue_manager" }),
    blocked: await makeAccount(ctx.db, { role: "admin", blockedAt: new Date() }),
    support: await makeAccount(ctx.db, { role: "support" }),
    customer: await makeAccount(ctx.db),
  };
  await setStockMails({ ...ctx, actor: people.silent }, false);
  const id = await makeVariant(ctx.db, "us", { onHand: 5 });
  for (const delta of [-3, 3, -3, 3, -3]) await receive(id, delta);
  await deliverAll();
  const sent = await ctx.db
    .select({ to: message.recipient, id: message.id })
    .from(message)
    .where(and(eq(message.template, "stock-low"), like(message.key, `%${id}%`)));
  expect(sent.map(({ to }) => to).sort()).toEqual([people.admin.email, people.manager.email].sort());
  if (!sent[0]) throw new Error("no mail");
  await sendMessage(ctx, renderMail, sent[0].id);
  expect(ctx.mails.at(-1)?.html).toContain(`/admin/us/stock/${id}`);
});
