import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { account, phoneCode } from "@/db/schema/accounts";
import { domainEvent, message } from "@/db/schema/platform";
import { askedCode } from "@/lib/accounts/phone-code";
import { requestPhoneCode } from "@/lib/accounts/request-phone-code";
import { actorOf } from "@/lib/accounts/session";
import { verifyPhoneCode } from "@/lib/accounts/verify-phone-code";
import type { E164 } from "@/lib/checkout/phone";
import type { Limiter } from "@/lib/limits/limiter";
import { sendMessage } from "@/lib/notifications/send-message";
import { buy, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

const MINUTE = 60_000;

let kg: TestDatabase;
let us: TestDatabase;
beforeAll(async () => {
  [kg, us] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(() => Promise.all([kg.close(), us.close()]));

let made = 0;
/** A number and a network address that no other test has. */
function newVisitor(changes: Partial<TestCtx> = {}): { readonly ctx: TestCtx; readonly phone: E164 } {
  made += 1;
  const client = { ip: `198.51.100.${made}`, userAgent: "test" };
  const ctx = testCtx(kg.db, "kg", { actor: { type: "guest" }, client, ...changes });
  return { ctx, phone: `+9965551${String(made).padStart(5, "0")}` };
}

/** A context whose clock stands `ms` later. */
const later = (ctx: TestCtx, ms: number): TestCtx => ({ ...ctx, clock: () => new Date(Date.now() + ms) });

const NO_LIMIT: Limiter = {
  take: async () => ({ ok: true, receipt: "", giveBack: async () => {} }),
  giveBack: async () => {},
};

async function request(ctx: TestCtx, phone: E164, locale = "ru-kg"): Promise<string> {
  const sent = await requestPhoneCode(ctx, { phone, locale });
  if (!sent.ok) throw new Error(sent.error.code);
  return sent.value;
}

/** Sends what waits for a phone, as the worker does; resolves with the texts that went out. */
async function deliver(ctx: TestCtx, phone: E164): Promise<readonly string[]> {
  const rows = await ctx.db.select().from(message).where(eq(message.recipient, phone));
  for (const { id } of rows) await sendMessage(ctx, () => Promise.reject(new Error("no mail")), id);
  return ctx.texts.filter(({ to }) => to === phone).map(({ text }) => text);
}

async function codeSentTo(ctx: TestCtx, phone: E164): Promise<string> {
  const code = (await deliver(ctx, phone)).at(-1)?.match(/\d{6}/)?.[0];
  if (!code) throw new Error(`no code for ${phone}`);
  return code;
}

const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

const verify = (ctx: TestCtx, secret: string | undefined, code: string) =>
  verifyPhoneCode(ctx, { secret, code, locale: "ru-kg" }, undefined);

const codeRow = async (ctx: TestCtx, phone: E164) =>
  (await ctx.db.select().from(phoneCode).where(eq(phoneCode.phone, phone))).at(-1);

test("the first sign-in by a phone makes its account, the next one opens the same", async () => {
  const { ctx, phone } = newVisitor();
  const secret = await request(ctx, phone);
  const first = await verify(ctx, secret, await codeSentTo(ctx, phone));
  if (!first.ok) throw new Error(first.error.code);
  const { accountId } = first.value.claims;
  const [who] = await ctx.db.select().from(account).where(eq(account.id, accountId));
  expect(who).toMatchObject({ phone, email: null, locale: "ru-kg", role: "customer" });
  expect(await actorOf(ctx.db, first.value.claims, new Date(), { staffMustEnrol: false })).toMatchObject({ accountId });
  const events = await ctx.db.select().from(domainEvent).where(eq(domainEvent.type, "user.registered"));
  expect(events.filter(({ payload }) => payload.accountId === accountId)).toHaveLength(1);

  const then = { ...ctx, limiter: NO_LIMIT };
  const again = await verify(then, await request(then, phone), await codeSentTo(then, phone));
  expect(again).toMatchObject({ ok: true, value: { claims: { accountId } } });
});

test("guest orders that name the phone join its account", async () => {
  const { ctx } = newVisitor();
  const { orderId } = await buy(testCtx(kg.db, "kg"), [await makeVariant(kg.db, "kg"), 1]);
  const phone = "+996555123456";
  const done = await verify(ctx, await request(ctx, phone), await codeSentTo(ctx, phone));
  if (!done.ok) throw new Error(done.error.code);
  const rows = await kg.sql`select id from "order" where account_id = ${done.value.claims.accountId}`;
  expect(rows.map(({ id }) => id)).toContain(orderId);
});

test("the code is stored nowhere: the row and the message have neither it nor the browser's secret", async () => {
  const { ctx, phone } = newVisitor();
  const secret = await request(ctx, phone);
  const code = await codeSentTo(ctx, phone);
  const rows = [
    await codeRow(ctx, phone),
    ...(await ctx.db.select().from(message).where(eq(message.recipient, phone))),
  ];
  const stored = JSON.stringify(rows).replaceAll(phone, "");
  expect(stored).not.toContain(secret);
  expect(stored.match(/(?<![0-9a-f])\d{6}(?![0-9a-f])/g) ?? []).not.toContain(code);
});

test("of 100 guesses at once at most five are compared, and the right code is no use after five wrong ones", async () => {
  const { ctx, phone } = newVisitor();
  const secret = await request(ctx, phone);
  const code = await codeSentTo(ctx, phone);
  const guesses = await Promise.all(Array.from({ length: 100 }, () => verify(ctx, secret, otherThan(code))));
  const compared = guesses.filter((guess) => !guess.ok && guess.error.code === "code_wrong");
  expect(compared).toHaveLength(5);
  expect(compared.map((guess) => !guess.ok && "left" in guess.error && guess.error.left).sort()).toEqual([
    0, 1, 2, 3, 4,
  ]);
  expect(await verify(ctx, secret, code)).toEqual({ ok: false, error: { code: "code_dead" } });
  expect((await codeRow(ctx, phone))?.attempts).toBe(5);
});

test("of 100 right codes at once one signs in", async () => {
  const { ctx, phone } = newVisitor();
  const secret = await request(ctx, phone);
  const code = await codeSentTo(ctx, phone);
  const tries = await Promise.all(Array.from({ length: 100 }, () => verify(ctx, secret, code)));
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await verify(ctx, secret, code)).toEqual({ ok: false, error: { code: "code_dead" } });
});

test("a code lives for ten minutes", async () => {
  const { ctx, phone } = newVisitor();
  const secret = await request(ctx, phone);
  const code = await codeSentTo(ctx, phone);
  expect(await verify(later(ctx, 10 * MINUTE + 1_000), secret, code)).toEqual({
    ok: false,
    error: { code: "code_dead" },
  });
  expect(await verify(later(ctx, 10 * MINUTE - 5_000), secret, code)).toMatchObject({ ok: true });
});

test("a code is worth nothing in another browser, nor without a browser's secret", async () => {
  const { ctx, phone } = newVisitor();
  const other = newVisitor();
  const secret = await request(ctx, phone);
  const code = await codeSentTo(ctx, phone);
  const foreign = await request(other.ctx, other.phone);
  const otherCode = await codeSentTo(other.ctx, other.phone);
  expect(otherCode).not.toBe(code);
  expect(await verify(ctx, foreign, code)).toMatchObject({ error: { code: "code_wrong" } });
  for (const none of [undefined, "", "x", "0".repeat(32), "%00", secret.toUpperCase()]) {
    expect(await verify(ctx, none, code)).toEqual({ ok: false, error: { code: "code_dead" } });
  }
  expect(await verify(ctx, secret, code)).toMatchObject({ ok: true });
});

test("a newer code of the same phone ends the earlier one, which is not even sent any more", async () => {
  const { ctx, phone } = newVisitor({ limiter: NO_LIMIT });
  const [first] = [await request(ctx, phone)];
  const second = await request(ctx, phone);
  const texts = await deliver(ctx, phone);
  expect(texts).toHaveLength(1);
  const code = texts[0]?.match(/\d{6}/)?.[0] ?? "";
  expect(await verify(ctx, first, code)).toEqual({ ok: false, error: { code: "code_dead" } });
  expect(await askedCode(ctx, "sign_in", first)).toMatchObject({ works: false });
  const statuses = await ctx.db.select({ is: message.status }).from(message).where(eq(message.recipient, phone));
  expect(statuses.map(({ is }) => is).sort()).toEqual(["failed", "sent"]);
  expect(await verify(ctx, second, code)).toMatchObject({ ok: true });
});

test("of 20 requests at once for one phone one code works", async () => {
  const { ctx, phone } = newVisitor({ limiter: NO_LIMIT });
  await Promise.all(Array.from({ length: 20 }, () => request(ctx, phone)));
  const open = await kg.sql`select id from phone_code where phone = ${phone} and used_at is null`;
  expect(open).toHaveLength(1);
});

test("a phone gets one code a minute and five an hour, whoever asks", async () => {
  const { phone } = newVisitor();
  const results = await Promise.all(
    Array.from({ length: 50 }, () => requestPhoneCode(newVisitor().ctx, { phone, locale: "ru-kg" })),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const refused = results.filter((one) => !one.ok);
  expect(refused.map((one) => !one.ok && one.error.code)).toContain("code_too_soon");

  await kg.sql`update rate_hit set at = at - interval '61 seconds' where key = ${`sms:kg:gap:${phone}`}`;
  for (let sent = 2; sent <= 5; sent++) {
    expect(await requestPhoneCode(newVisitor().ctx, { phone, locale: "ru-kg" })).toMatchObject({ ok: true });
    await kg.sql`update rate_hit set at = at - interval '61 seconds' where key = ${`sms:kg:gap:${phone}`}`;
  }
  const sixth = await requestPhoneCode(newVisitor().ctx, { phone, locale: "ru-kg" });
  expect(sixth).toMatchObject({ ok: false, error: { code: "rate_limited" } });
  expect(await kg.db.$count(phoneCode, eq(phoneCode.phone, phone))).toBe(5);
});

test("codes that nobody typed use up their sender's limit; one that signed in is given back", async () => {
  const { ctx } = newVisitor();
  const ask = () => requestPhoneCode(ctx, { phone: newVisitor().phone, locale: "ru-kg" });
  for (let n = 1; n <= 5; n++) expect(await ask()).toMatchObject({ ok: true });
  expect(await ask()).toMatchObject({ ok: false, error: { code: "rate_limited" } });

  const honest = newVisitor();
  for (let n = 1; n <= 7; n++) {
    const { phone } = newVisitor();
    const secret = await request(honest.ctx, phone);
    expect(await verify(honest.ctx, secret, await codeSentTo(honest.ctx, phone))).toMatchObject({ ok: true });
  }
});

test("a phone of another market is refused here, and a KG code and secret are nothing in the US", async () => {
  const { ctx, phone } = newVisitor();
  const american = testCtx(us.db, "us", { actor: { type: "guest" }, client: ctx.client });
  expect(await requestPhoneCode(american, { phone, locale: "en-us" })).toMatchObject({
    error: { code: "phone_elsewhere" },
  });
  expect(await requestPhoneCode(ctx, { phone: "+12125550123", locale: "ru-kg" })).toMatchObject({
    error: { code: "phone_elsewhere" },
  });
  const secret = await request(ctx, phone);
  const code = await codeSentTo(ctx, phone);
  expect(await verify(american, secret, code)).toEqual({ ok: false, error: { code: "code_dead" } });
  // Even the row itself, carried across, does not open: each market has keys of its own.
  const row = await codeRow(ctx, phone);
  if (!row) throw new Error("no code");
  await us.db.insert(phoneCode).values(row);
  expect(await verify(american, secret, code)).toMatchObject({ error: { code: "code_wrong" } });
  expect(await us.db.$count(account)).toBe(0);
  expect(await verify(ctx, secret, code)).toMatchObject({ ok: true });
});

test("a blocked person's code is compared as any, and signs nobody in", async () => {
  const { ctx, phone } = newVisitor();
  await ctx.db.insert(account).values({ id: `usr_blocked${made}`, phone, locale: "ru-kg", blockedAt: new Date() });
  const secret = await request(ctx, phone);
  const code = await codeSentTo(ctx, phone);
  expect(await verify(ctx, secret, otherThan(code))).toMatchObject({ error: { code: "code_wrong", left: 4 } });
  expect(await verify(ctx, secret, code)).toEqual({ ok: false, error: { code: "account_blocked" } });
});

test("a phone that is somebody's and one that is nobody's look and take the same", async () => {
  const { ctx } = newVisitor({ limiter: NO_LIMIT });
  const known = newVisitor().phone;
  const unknown = newVisitor().phone;
  await ctx.db.insert(account).values({ id: `usr_known${made}`, phone: known, locale: "ru-kg" });
  const took = { known: [] as number[], unknown: [] as number[] };
  const answers = { known: new Set<string>(), unknown: new Set<string>() };
  for (let n = 0; n < 60; n++) {
    for (const [kind, phone] of [["known", known] as const, ["unknown", unknown] as const]) {
      const begun = performance.now();
      const sent = await requestPhoneCode(ctx, { phone, locale: "ru-kg" });
      const wrong = sent.ok && (await verify(ctx, sent.value, "x00000"));
      took[kind].push(performance.now() - begun);
      answers[kind].add(JSON.stringify([sent.ok && sent.value.length, wrong]));
    }
  }
  expect(answers.known).toEqual(answers.unknown);
  expect(answers.known.size).toBe(1);
  const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  expect(Math.abs(median(took.known) - median(took.unknown))).toBeLessThan(5);
});

test("each language has its text, short enough for one or two messages", async () => {
  for (const [locale, words] of [
    ["ru-kg", /Действует 10 минут/],
    ["ky-kg", /10 мүнөт иштейт/],
    ["en-us", /works for 10 minutes/],
  ] as const) {
    const { ctx, phone } = newVisitor();
    await request(ctx, phone, locale);
    const [text = ""] = await deliver(ctx, phone);
    expect(text).toMatch(words);
    expect(text.length).toBeLessThanOrEqual(locale === "en-us" ? 160 : 70);
  }
});
