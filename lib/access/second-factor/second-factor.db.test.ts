import { eq } from "drizzle-orm";
import { generateSync } from "otplib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { account, type Role, recoveryCode, session } from "@/db/schema/accounts";
import { message } from "@/db/schema/platform";
import { ownAccount } from "@/lib/accounts/queries";
import { actorOf, openSession, type SessionClaims } from "@/lib/accounts/session";
import { welcome } from "@/lib/accounts/welcome";
import type { Actor, Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { beginEnrolment } from "./begin-enrolment";
import { confirmEnrolment } from "./confirm-enrolment";
import { proveSecondFactor } from "./prove-second-factor";
import { ownSecondFactor } from "./queries";
import { FRESH_MS } from "./standing";
import { renewRecoveryCodes, turnOffSecondFactor } from "./turn-off-second-factor";

const START = new Date("2026-05-01T10:00:00Z");
const STEP_MS = 30_000;

let database: TestDatabase;
let now: Date;
let base: Ctx;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  now = START;
  base = testCtx(database.db, "us", { clock: () => now });
});

async function someone(role: Role = "customer"): Promise<{ id: `usr_${string}`; sessionVersion: number }> {
  const id = newId("usr");
  const [made] = await database.db
    .insert(account)
    .values({ id, email: `${id}@example.test`, locale: "en-us", role })
    .returning({ id: account.id, sessionVersion: account.sessionVersion });
  if (!made) throw new Error("no account");
  return made;
}

/** The context of a browser: whoever its claims prove now. */
async function as(claims: SessionClaims, changes: Partial<Ctx> = {}): Promise<Ctx> {
  const ctx = { ...base, ...changes };
  const actor = await actorOf(ctx.db, claims, ctx.clock(), ctx);
  return { ...ctx, actor: actor ?? { type: "guest" } };
}

async function signedIn(who: { id: `usr_${string}`; sessionVersion: number }): Promise<SessionClaims> {
  return openSession(database.db, base, who);
}

async function mailsTo(id: `usr_${string}`): Promise<string[]> {
  const rows = await database.db
    .select({ template: message.template })
    .from(message)
    .where(eq(message.recipient, `${id}@example.test`))
    .orderBy(message.createdAt, message.id);
  return rows.map(({ template }) => template);
}

/** Enrols an account; resolves with its secret and recovery codes. */
async function enrolled(claims: SessionClaims) {
  const ctx = await as(claims);
  await beginEnrolment(ctx);
  const view = await ownSecondFactor(ctx);
  if (view.state !== "begun") throw new Error(view.state);
  const secret = view.secret.replaceAll(" ", "");
  const done = await confirmEnrolment(ctx, codeOf(secret));
  if (!done.ok) throw new Error(done.error.code);
  now = new Date(now.getTime() + STEP_MS);
  return { secret, codes: done.value };
}

function codeOf(secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(now.getTime() / 1000) + steps * 30 });
}

const pending = async (who: { id: `usr_${string}`; sessionVersion: number }) => as(await signedIn(who));

describe("setting a second factor up", () => {
  test("takes a right code, counts as shown there and is owed by every other session", async () => {
    const who = await someone();
    const [here, there] = [await signedIn(who), await signedIn(who)];
    const { codes } = await enrolled(here);
    expect(new Set(codes).size).toBe(10);
    expect((await as(here)).actor.type).toBe("account");
    expect((await as(there)).actor).toMatchObject({ type: "pending", owes: "proof" });
    expect(await ownSecondFactor(await as(here))).toEqual({ state: "on", since: START, codesLeft: 10 });
    const [row] = await database.db.select().from(account).where(eq(account.id, who.id));
    const stored = await database.db.select().from(recoveryCode).where(eq(recoveryCode.accountId, who.id));
    const kept = JSON.stringify([row, stored]);
    for (const code of codes) expect(kept).not.toContain(code.replaceAll("-", ""));
  });

  test("refuses a wrong code, and begins anew with another secret until it is confirmed", async () => {
    const ctx = await as(await signedIn(await someone()));
    expect(await confirmEnrolment(ctx, "123456")).toMatchObject({ error: { code: "not_begun" } });
    await beginEnrolment(ctx);
    const first = await ownSecondFactor(ctx);
    if (first.state !== "begun") throw new Error(first.state);
    await beginEnrolment(ctx);
    expect(await confirmEnrolment(ctx, codeOf(first.secret.replaceAll(" ", "")))).toMatchObject({
      error: { code: "wrong_code" },
    });
    expect(await confirmEnrolment(ctx, "no code")).toMatchObject({ error: { code: "wrong_code" } });
  });

  test("cannot replace a factor that is on", async () => {
    const claims = await signedIn(await someone());
    await enrolled(claims);
    expect(await beginEnrolment(await as(claims))).toMatchObject({ error: { code: "already_enrolled" } });
  });

  test("rejects the wrong actor: a guest, and whoever owes the factor they have", async () => {
    const who = await someone();
    await enrolled(await signedIn(who));
    const guest: Ctx = { ...base, actor: { type: "guest" } };
    const owing = await pending(who);
    for (const [ctx, code] of [
      [guest, "unauthorized"],
      [owing, "second_factor_required"],
    ] as const) {
      await expect(beginEnrolment(ctx)).rejects.toMatchObject({ code });
      await expect(confirmEnrolment(ctx, "123456")).rejects.toMatchObject({ code });
      await expect(ownSecondFactor(ctx)).rejects.toMatchObject({ code });
      await expect(turnOffSecondFactor(ctx)).rejects.toMatchObject({ code });
      await expect(renewRecoveryCodes(ctx)).rejects.toMatchObject({ code });
    }
    await expect(proveSecondFactor(guest, "123456", undefined)).rejects.toMatchObject({ code: "unauthorized" });
  });
});

describe("showing the second factor", () => {
  test("is owed before anything of the account is shown, and replaces the session", async () => {
    const who = await someone();
    const { secret } = await enrolled(await signedIn(who));
    const before = await signedIn(who);
    const ctx = await as(before);
    await expect(ownAccount(ctx)).rejects.toMatchObject({ code: "second_factor_required" });
    const done = await proveSecondFactor(ctx, codeOf(secret), undefined);
    if (!done.ok) throw new Error(done.error.code);
    expect(await ownAccount(await as(done.value.claims))).toMatchObject({ id: who.id });
    expect((await as(before)).actor.type).toBe("guest");
  });

  test("takes the step before and after now, and none further away", async () => {
    const who = await someone();
    const { secret } = await enrolled(await signedIn(who));
    now = new Date(now.getTime() + 10 * STEP_MS);
    for (const steps of [-2, 2]) {
      expect(await proveSecondFactor(await pending(who), codeOf(secret, steps), undefined)).toMatchObject({
        ok: false,
      });
    }
    for (const steps of [-1, 0, 1]) {
      expect(await proveSecondFactor(await pending(who), codeOf(secret, steps), undefined)).toMatchObject({ ok: true });
    }
  });

  test("takes each step once: of 10 uses of one code at once one is right, and none later", async () => {
    const who = await someone();
    const { secret } = await enrolled(await signedIn(who));
    // The limit has a test of its own.
    const free: Partial<Ctx> = {
      limiter: { ...base.limiter, take: async () => ({ ok: true, receipt: "", giveBack: async () => {} }) },
    };
    const browsers = await Promise.all(Array.from({ length: 10 }, async () => as(await signedIn(who), free)));
    const code = codeOf(secret);
    const done = await Promise.all(browsers.map((ctx) => proveSecondFactor(ctx, code, undefined)));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await proveSecondFactor(await as(await signedIn(who), free), code, undefined)).toMatchObject({ ok: false });
    // A code of an earlier step is as old as one that was taken.
    expect(await proveSecondFactor(await as(await signedIn(who), free), codeOf(secret, -1), undefined)).toMatchObject({
      ok: false,
    });
  });

  test("takes a recovery code once, of 10 uses at once too, however it is typed", async () => {
    const who = await someone();
    const { codes } = await enrolled(await signedIn(who));
    const free: Partial<Ctx> = {
      limiter: { ...base.limiter, take: async () => ({ ok: true, receipt: "", giveBack: async () => {} }) },
    };
    const typed = ` ${codes[0]?.toUpperCase().replaceAll("-", " ")} `;
    const browsers = await Promise.all(Array.from({ length: 10 }, async () => as(await signedIn(who), free)));
    const done = await Promise.all(browsers.map((ctx) => proveSecondFactor(ctx, typed, undefined)));
    const right = done.filter((one) => one.ok);
    expect(right).toHaveLength(1);
    const claims = right[0]?.ok ? right[0].value.claims : undefined;
    if (!claims) throw new Error("no session");
    expect(await ownSecondFactor(await as(claims))).toMatchObject({ codesLeft: 9 });
  });

  test("never takes another account's code or recovery code", async () => {
    const [a, b] = [await someone(), await someone()];
    const ofA = await enrolled(await signedIn(a));
    await enrolled(await signedIn(b));
    for (const code of [codeOf(ofA.secret), ofA.codes[0] ?? ""]) {
      expect(await proveSecondFactor(await pending(b), code, undefined)).toMatchObject({
        error: { code: "wrong_code" },
      });
    }
  });

  test("counts tries before it compares, across browsers: after five wrong ones the right one waits", async () => {
    const who = await someone();
    const { secret } = await enrolled(await signedIn(who));
    const wrong = codeOf(secret) === "000000" ? "000001" : "000000";
    const browsers = await Promise.all(Array.from({ length: 20 }, () => pending(who)));
    const done = await Promise.all(browsers.map((ctx) => proveSecondFactor(ctx, wrong, undefined)));
    const codes = done.map((one) => (one.ok ? "ok" : one.error.code));
    expect(codes.filter((code) => code === "wrong_code")).toHaveLength(5);
    expect(codes.filter((code) => code === "rate_limited")).toHaveLength(15);
    expect(await proveSecondFactor(await pending(who), codeOf(secret), undefined)).toMatchObject({
      error: { code: "rate_limited" },
    });
    // Another person is not concerned.
    const other = await someone();
    const theirs = await enrolled(await signedIn(other));
    expect((await proveSecondFactor(await pending(other), codeOf(theirs.secret), undefined)).ok).toBe(true);
  });

  test("right codes use no tries up", async () => {
    const who = await someone();
    const { secret } = await enrolled(await signedIn(who));
    for (let i = 0; i < 8; i++) {
      now = new Date(now.getTime() + STEP_MS);
      expect((await proveSecondFactor(await pending(who), codeOf(secret), undefined)).ok).toBe(true);
    }
  });

  test("a sign-in that owes it leaves the account's cart alone until it is shown", async () => {
    const who = await someone();
    const { secret } = await enrolled(await signedIn(who));
    const guest: Actor = { type: "guest" };
    const came = await database.db.transaction((tx) => welcome(tx, { ...base, actor: guest }, who, "mine"));
    expect(came.cartToken).toBe("mine");
    const done = await proveSecondFactor(await as(came.claims), codeOf(secret), "mine");
    // There was no such cart, and the account has none.
    expect(done).toMatchObject({ ok: true, value: { cartToken: undefined } });
  });
});

describe("turning it off", () => {
  test("needs a factor shown lately, ends the recovery codes, and lets the others in again", async () => {
    const who = await someone();
    const here = await signedIn(who);
    const { secret } = await enrolled(here);
    const there = await signedIn(who);
    now = new Date(START.getTime() + FRESH_MS + 1);
    await expect(turnOffSecondFactor(await as(here))).rejects.toMatchObject({ code: "second_factor_required" });
    await expect(renewRecoveryCodes(await as(here))).rejects.toMatchObject({ code: "second_factor_required" });
    expect(await proveSecondFactor(await as(here), codeOf(secret), undefined)).toMatchObject({
      value: { claims: { sessionId: here.sessionId } },
    });
    expect(await renewRecoveryCodes(await as(here))).toMatchObject({ ok: true });
    expect(await turnOffSecondFactor(await as(here))).toEqual({ ok: true, value: undefined });
    expect(await database.db.$count(recoveryCode, eq(recoveryCode.accountId, who.id))).toBe(0);
    expect((await as(there)).actor).toMatchObject({ type: "account", secondFactorAt: null });
    expect(await turnOffSecondFactor(await as(here))).toMatchObject({ error: { code: "not_enrolled" } });
  });

  test("tells its owner by mail, once when it goes on and once when it goes off", async () => {
    const claims = await signedIn(await someone());
    await enrolled(claims);
    expect(await mailsTo(claims.accountId)).toEqual(["second-factor-on"]);
    expect(await turnOffSecondFactor(await as(claims))).toMatchObject({ ok: true });
    await expect(turnOffSecondFactor(await as(claims))).resolves.toMatchObject({ ok: false });
    expect(await mailsTo(claims.accountId)).toEqual(["second-factor-on", "second-factor-off"]);
  });

  test("staff of a real deployment must keep theirs", async () => {
    const here = await signedIn(await someone("admin"));
    await enrolled(here);
    expect(await turnOffSecondFactor(await as(here, { staffMustEnrol: true }))).toMatchObject({
      error: { code: "staff_must_keep" },
    });
    expect(await turnOffSecondFactor(await as(here))).toMatchObject({ ok: true });
  });
});

describe("staff of a real deployment without one", () => {
  test("get into nothing but setting one up", async () => {
    const here = await signedIn(await someone("support"));
    const strict = { staffMustEnrol: true };
    const ctx = await as(here, strict);
    expect(ctx.actor).toMatchObject({ type: "pending", owes: "enrolment" });
    await expect(ownAccount(ctx)).rejects.toMatchObject({ code: "second_factor_required" });
    expect(await proveSecondFactor(ctx, "123456", undefined)).toMatchObject({ error: { code: "wrong_code" } });
    await beginEnrolment(ctx);
    const view = await ownSecondFactor(ctx);
    if (view.state !== "begun") throw new Error(view.state);
    expect((await confirmEnrolment(ctx, codeOf(view.secret.replaceAll(" ", "")))).ok).toBe(true);
    expect((await as(here, strict)).actor).toMatchObject({ type: "account", role: "support", secondFactorAt: START });
    expect(await database.db.$count(session, eq(session.id, here.sessionId))).toBe(1);
  });
});
