import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { account, phoneCode } from "@/db/schema/accounts";
import { message } from "@/db/schema/platform";
import { changePhone } from "@/lib/accounts/change-phone";
import { askedCode, codeOf } from "@/lib/accounts/phone-code";
import { requestPhoneChange } from "@/lib/accounts/request-phone-change";
import { verifyPhoneCode } from "@/lib/accounts/verify-phone-code";
import type { E164 } from "@/lib/checkout/phone";
import type { Actor } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { sendMessage } from "@/lib/notifications/send-message";
import { type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

let made = 0;
function newPhone(): E164 {
  made += 1;
  return `+9965552${String(made).padStart(5, "0")}`;
}

/** Somebody signed in, with a phone of their own. */
async function person(): Promise<{ readonly ctx: TestCtx; readonly id: `usr_${string}`; readonly phone: E164 }> {
  const phone = newPhone();
  const id = newId("usr");
  await database.db.insert(account).values({ id, phone, locale: "ru-kg" });
  const actor: Actor = {
    type: "account",
    accountId: id,
    sessionId: newId("ses"),
    role: "customer",
    secondFactorAt: null,
  };
  return { ctx: testCtx(database.db, "kg", { actor }), id, phone };
}

async function ask(ctx: TestCtx, phone: E164) {
  const sent = await requestPhoneChange(ctx, { phone, locale: "ru-kg" });
  if (!sent.ok) throw new Error(sent.error.code);
  const [row] = await ctx.db.select().from(phoneCode).where(eq(phoneCode.phone, phone));
  if (!row) throw new Error("no code");
  return { secret: sent.value, code: codeOf(ctx, row.id) };
}

const phoneOf = async (id: `usr_${string}`) =>
  (await database.db.select({ phone: account.phone }).from(account).where(eq(account.id, id)))[0]?.phone;

test("a phone is one's own once its code is shown, and the one it replaces is told", async () => {
  const { ctx, id, phone: before } = await person();
  const after = newPhone();
  const shown = await ask(ctx, after);
  expect(await phoneOf(id)).toBe(before);
  expect(await changePhone(ctx, shown)).toEqual({ ok: true, value: after });
  expect(await phoneOf(id)).toBe(after);
  const [notice] = await ctx.db.select().from(message).where(eq(message.recipient, before));
  if (!notice) throw new Error("the old phone was not told");
  await sendMessage(ctx, () => Promise.reject(new Error("no mail")), notice.id);
  expect(ctx.texts).toMatchObject([{ to: before, text: expect.stringContaining("другой телефон") }]);
  expect(await changePhone(ctx, shown)).toEqual({ ok: false, error: { code: "code_dead" } });
});

test("an address is told of a first phone and of another one", async () => {
  const { ctx, id } = await person();
  const email = `${id}@example.test`;
  await ctx.db.update(account).set({ phone: null, email }).where(eq(account.id, id));
  const told = () => ctx.db.select({ template: message.template }).from(message).where(eq(message.recipient, email));
  const first = newPhone();
  await changePhone(ctx, await ask(ctx, first));
  expect(await told()).toEqual([{ template: "new-phone" }]);
  await changePhone(ctx, await ask(ctx, newPhone()));
  expect(await told()).toEqual([{ template: "new-phone" }, { template: "new-phone" }]);
});

test("rejects the wrong actor: nobody, and somebody else with the code and the browser's secret", async () => {
  const { ctx } = await person();
  const other = await person();
  const wanted = newPhone();
  const shown = await ask(ctx, wanted);
  const guest = { ...ctx, actor: { type: "guest" } as const };
  await expect(requestPhoneChange(guest, { phone: newPhone(), locale: "ru-kg" })).rejects.toThrow("unauthorized");
  await expect(changePhone(guest, shown)).rejects.toThrow("unauthorized");
  expect(await changePhone(other.ctx, shown)).toEqual({ ok: false, error: { code: "code_dead" } });
  expect(await phoneOf(other.id)).toBe(other.phone);
  expect(await changePhone(ctx, shown)).toMatchObject({ ok: true });
});

test("who is at the same browser next is told nothing of the new phone", async () => {
  const [{ ctx }, next] = await Promise.all([person(), person()]);
  const phone = newPhone();
  const { secret } = await ask(ctx, phone);
  expect(await askedCode(ctx, "change_phone", secret)).toMatchObject({ phone, works: true });
  for (const other of [next.ctx, testCtx(database.db, "kg", { actor: { type: "guest" } })]) {
    expect(await askedCode(other, "change_phone", secret)).toBeUndefined();
    expect(await askedCode(other, "sign_in", secret)).toBeUndefined();
  }
});

test("a code to change a phone signs nobody in", async () => {
  const { ctx } = await person();
  const shown = await ask(ctx, newPhone());
  const guest = { ...ctx, actor: { type: "guest" } as const };
  expect(await verifyPhoneCode(guest, { ...shown, locale: "ru-kg" }, undefined)).toEqual({
    ok: false,
    error: { code: "code_dead" },
  });
});

test("a phone of somebody else is answered like any, and is not taken away by its code", async () => {
  const { ctx, id, phone } = await person();
  const owner = await person();
  const shown = await ask(ctx, owner.phone);
  expect(await changePhone(ctx, shown)).toEqual({ ok: false, error: { code: "phone_taken" } });
  expect([await phoneOf(id), await phoneOf(owner.id)]).toEqual([phone, owner.phone]);
});

test("of several people who show a right code for one phone at once, one gets it", async () => {
  const wanted = newPhone();
  const people = await Promise.all(Array.from({ length: 10 }, person));
  // Codes of all stay open, as if each had been asked for just before the others were shown.
  const shown: { readonly ctx: TestCtx; readonly secret: string; readonly code: string }[] = [];
  for (const { ctx } of people) {
    await database.sql`delete from rate_hit where key like ${`sms:kg:%${wanted}`}`;
    const sent = await requestPhoneChange(ctx, { phone: wanted, locale: "ru-kg" });
    if (!sent.ok) throw new Error(sent.error.code);
    const open = and(eq(phoneCode.phone, wanted), isNull(phoneCode.usedAt));
    const [newest] = await database.db.select().from(phoneCode).where(open);
    if (!newest) throw new Error("no code");
    shown.push({ ctx, secret: sent.value, code: codeOf(ctx, newest.id) });
  }
  await database.sql`update phone_code set used_at = null where phone = ${wanted}`;
  const done = await Promise.all(shown.map(({ ctx, secret, code }) => changePhone(ctx, { secret, code })));
  expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  expect(done.filter((one) => !one.ok && one.error.code === "phone_taken")).toHaveLength(9);
});

test("of 50 right codes at once one changes the phone, and of 50 wrong ones five are compared", async () => {
  const { ctx } = await person();
  const right = await ask(ctx, newPhone());
  const done = await Promise.all(Array.from({ length: 50 }, () => changePhone(ctx, right)));
  expect(done.filter(({ ok }) => ok)).toHaveLength(1);

  const { secret, code } = await ask(ctx, newPhone());
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  const tried = await Promise.all(Array.from({ length: 50 }, () => changePhone(ctx, { secret, code: wrong })));
  expect(tried.filter((one) => !one.ok && one.error.code === "code_wrong")).toHaveLength(5);
  expect(await changePhone(ctx, { secret, code })).toEqual({ ok: false, error: { code: "code_dead" } });
});

test("one account sends five codes an hour, to whichever phones", async () => {
  const { ctx } = await person();
  const sent = await Promise.all(
    Array.from({ length: 30 }, () => requestPhoneChange(ctx, { phone: newPhone(), locale: "ru-kg" })),
  );
  expect(sent.filter(({ ok }) => ok)).toHaveLength(5);
  expect(await requestPhoneChange(ctx, { phone: "+12125550123", locale: "ru-kg" })).toMatchObject({
    error: { code: "phone_elsewhere" },
  });
});
