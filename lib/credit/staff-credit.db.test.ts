import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { credit, creditEntry } from "@/db/schema/credit";
import { message } from "@/db/schema/platform";
import { renderMail } from "@/emails/render";
import { newId, newToken } from "@/lib/kernel/ids";
import { sendMessage } from "@/lib/notifications/send-message";
import { expectClean } from "@/tests/rig/expect-clean";
import { makeAccount, makeCart, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { makePerson, signedInAs } from "@/tests/rig/people";
import { quoteOf, typeCode } from "@/tests/rig/promotions";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { grantStoreCredit } from "./grant-store-credit";
import { issueGiftCard } from "./issue-gift-card";
import { ownCredit } from "./own-credit";
import { creditById, creditOfCustomer, searchCredit } from "./queries";
import { switchGiftCard } from "./switch-gift-card";
import { takeStoreCredit } from "./take-store-credit";
import { writeTaken } from "./write-entry";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

const card = (more: object = {}) => ({
  amountMinor: 2_000,
  note: "a prize",
  expiresAt: null,
  once: newToken(),
  ...more,
});

async function customerWith(amountMinor: number) {
  const { accountId } = await makeAccount(ctx.db);
  const given = await grantStoreCredit(ctx, accountId, { amountMinor, note: "sorry", once: newToken() });
  if (!given.ok) throw new Error(given.error.code);
  return { accountId, creditId: given.value.id };
}

async function balanceOf(id: `crd_${string}`) {
  const [row] = await ctx.db.select({ minor: credit.balanceMinor }).from(credit).where(eq(credit.id, id));
  return row?.minor;
}

test("of fifteen that take 100 of 1,000 at once, ten get it and none more than there is", async () => {
  const { accountId, creditId } = await customerWith(1_000);
  const tries = Array.from({ length: 15 }, () =>
    takeStoreCredit(ctx, accountId, { amountMinor: 100, note: "a mistake", once: newToken() }),
  );
  const done = await Promise.all(tries);
  expect(done.filter(({ ok }) => ok)).toHaveLength(10);
  expect(done.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: "credit_too_little", balanceMinor: 0 } });
  expect(await balanceOf(creditId)).toBe(0);
});

test("taken ten times at once by one form it is taken once", async () => {
  const { accountId, creditId } = await customerWith(1_000);
  const input = { amountMinor: 100, note: "a mistake", once: newToken() };
  const tries: ReturnType<typeof takeStoreCredit>[] = [];
  // While somebody else has the row, all ten get as far as they can.
  await ctx.db.transaction(async (tx) => {
    await tx.select().from(credit).where(eq(credit.id, creditId)).for("update");
    for (let i = 0; i < 10; i += 1) tries.push(takeStoreCredit(ctx, accountId, input));
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  const done = await Promise.all(tries);
  expect(done.every(({ ok }) => ok)).toBe(true);
  expect(await balanceOf(creditId)).toBe(900);
  const entries = await ctx.db.select().from(creditEntry).where(eq(creditEntry.creditId, creditId));
  expect(entries.map(({ deltaMinor, reason }) => [deltaMinor, reason]).sort()).toEqual([
    [-100, "adjusted"],
    [1_000, "issued"],
  ]);
});

test("what somebody does not have cannot be taken", async () => {
  const { accountId } = await makeAccount(ctx.db);
  const input = { amountMinor: 100, note: "a mistake", once: newToken() };
  expect(await takeStoreCredit(ctx, accountId, input)).toEqual({ ok: false, error: { code: "not_found" } });
});

test("a card that is switched off pays nothing until it is on again, and two who switch it off at once know it", async () => {
  const { id, code } = await issueGiftCard(ctx, card());
  const token = await makeCart(ctx, [await makeVariant(ctx.db), 1]);
  expect(await typeCode(ctx, token, code)).toMatchObject({ ok: true });
  expect((await quoteOf(ctx, token, "NY")).creditMinor).toBe(2_000);
  const off = { to: "off", note: "lost" } as const;
  const done = await Promise.all([switchGiftCard(ctx, id, off), switchGiftCard(ctx, id, off)]);
  expect(done.map((one) => (one.ok ? "done" : one.error.code)).sort()).toEqual(["conflict", "done"]);
  expect((await quoteOf(ctx, token, "NY")).creditMinor).toBe(0);
  expect(await creditById(ctx, id, 1)).toMatchObject({ blockedNote: "lost", blockedAt: expect.any(Date) });
  expect(await switchGiftCard(ctx, id, { to: "on", note: "" })).toEqual({ ok: true, value: undefined });
  expect((await quoteOf(ctx, token, "NY")).creditMinor).toBe(2_000);
});

test("store credit is no gift card to be switched off", async () => {
  const { creditId } = await customerWith(500);
  const done = await switchGiftCard(ctx, creditId, { to: "off", note: "x" });
  expect(done).toEqual({ ok: false, error: { code: "not_found" } });
});

test("the code goes to the address that was given, once, in its language, and is stored in no row", async () => {
  const recipient = { email: `${newToken()}@example.test`, locale: "en-us" };
  const input = card({ recipient, expiresAt: new Date("2099-12-31T12:00:00Z") });
  const { id, code } = await issueGiftCard(ctx, input);
  await issueGiftCard(ctx, input);
  const rows = await ctx.db.select().from(message).where(eq(message.recipient, recipient.email));
  expect(rows).toMatchObject([{ template: "gift-card", status: "queued" }]);
  const [row] = await ctx.db.select().from(credit).where(eq(credit.id, id));
  expect(JSON.stringify([rows, row])).not.toMatch(new RegExp(`${code}|${code.replaceAll("-", "")}`, "i"));
  for (const { id: messageId } of rows) await sendMessage(ctx, renderMail, messageId);
  const mail = ctx.mails.find(({ to }) => to === recipient.email);
  expect(mail?.subject).toBe("A gift card of $20.00 for you");
  expect(mail?.text).toContain(code);
  expect(mail?.text).toContain("December 31, 2099");
});

test("the mail of a gift card says what was put on it, whatever has been spent of it by then", async () => {
  const recipient = { email: `${newToken()}@example.test`, locale: "en-us" };
  const { id } = await issueGiftCard(ctx, card({ recipient }));
  await ctx.db.transaction(async (tx) => {
    await tx.update(credit).set({ balanceMinor: 1_500 }).where(eq(credit.id, id));
    await writeTaken(tx, ctx, { id: newId("cen"), creditId: id, amountMinor: 500, note: "" });
  });
  const [row] = await ctx.db.select().from(message).where(eq(message.recipient, recipient.email));
  await sendMessage(ctx, renderMail, row?.id ?? "msg_");
  expect(ctx.mails.find(({ to }) => to === recipient.email)?.subject).toBe("A gift card of $20.00 for you");
});

test("whoever is given store credit is told by mail and sees where it came from, without what staff wrote", async () => {
  const person = await makePerson(ctx.db);
  const { ctx: own } = await signedInAs(ctx, person);
  await grantStoreCredit(ctx, person.id, { amountMinor: 700, note: "a secret reason", once: newToken() });
  await takeStoreCredit(ctx, person.id, { amountMinor: 200, note: "a secret reason", once: newToken() });
  const [queued] = await ctx.db.select().from(message).where(eq(message.recipient, person.email));
  if (!queued) throw new Error("nobody was told");
  await sendMessage(ctx, renderMail, queued.id);
  expect(ctx.mails.find(({ to }) => to === person.email)?.subject).toBe("You have $7.00 more store credit");
  const seen = await ownCredit(own);
  expect(seen).toMatchObject({ balanceMinor: 500, entries: [{ deltaMinor: -200 }, { deltaMinor: 700 }] });
  expect(JSON.stringify(seen)).not.toContain("secret");
  const { ctx: stranger } = await signedInAs(ctx, await makePerson(ctx.db));
  expect(await ownCredit(stranger)).toEqual({ balanceMinor: 0, entries: [] });
});

test("staff find a card by its whole code, its last signs in any case, and the address it went to", async () => {
  const email = `${newToken()}@example.test`;
  const { id, code } = await issueGiftCard(ctx, card({ recipient: { email, locale: "en-us" } }));
  const find = async (q: string) => (await searchCredit(ctx, { q, view: "all", page: 1 })).rows.map((row) => row.id);
  expect(await find(code)).toEqual([id]);
  expect(await find(code.toLowerCase().replaceAll("-", ""))).toEqual([id]);
  expect(await find(code.slice(-4).toLowerCase())).toContain(id);
  expect(await find(email.slice(4))).toEqual([id]);
  expect(await find("%")).toEqual([]);
  const { accountId, creditId } = await customerWith(300);
  expect(await creditOfCustomer(ctx, accountId)).toEqual({ id: creditId, balanceMinor: 300 });
  const views = await Promise.all(
    (["gift_card", "store_credit"] as const).map((view) => searchCredit(ctx, { q: "", view, page: 1 })),
  );
  expect(views.map(({ rows }) => [...new Set(rows.map(({ kind }) => kind))])).toEqual([
    ["gift_card"],
    ["store_credit"],
  ]);
});

test("support sees credit and changes none; others see nothing", async () => {
  const { accountId, creditId } = await customerWith(500);
  const { id } = await issueGiftCard(ctx, card());
  const as = async (role: "customer" | "support" | "catalogue_manager") =>
    testCtx(database.db, "us", { actor: await makeAccount(ctx.db, { role }) });
  const support = await as("support");
  expect(await creditById(support, creditId, 1)).toMatchObject({ balanceMinor: 500 });
  const input = { amountMinor: 100, note: "x", once: newToken() };
  for (const refused of [
    takeStoreCredit(support, accountId, input),
    grantStoreCredit(support, accountId, input),
    switchGiftCard(support, id, { to: "off", note: "x" }),
  ]) {
    await expect(refused).rejects.toThrow("forbidden");
  }
  for (const role of ["customer", "catalogue_manager"] as const) {
    const other = await as(role);
    await expect(searchCredit(other, { q: "", view: "all", page: 1 })).rejects.toThrow("forbidden");
    await expect(creditById(other, creditId, 1)).rejects.toThrow("forbidden");
    await expect(creditOfCustomer(other, accountId)).rejects.toThrow("forbidden");
  }
});
