import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { account, accountToken, ROLES, type Role, session } from "@/db/schema/accounts";
import { domainEvent, message } from "@/db/schema/platform";
import { type Permission, roleMay } from "@/lib/access/permissions";
import { linkSecret } from "@/lib/accounts/link";
import { hashPassword } from "@/lib/accounts/password";
import { actorOf, openSession, type SessionClaims } from "@/lib/accounts/session";
import { signIn } from "@/lib/accounts/sign-in";
import type { Actor, Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { postgresLimiter } from "@/lib/limits/postgres-limiter";
import { testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { acceptAsKnown, acceptAsNew, invitationOf } from "./accept-invitation";
import { blockAccount, unblockAccount } from "./block-account";
import { changeRole } from "./change-role";
import { createStaff } from "./create-staff";
import { inviteStaff, withdrawInvitation } from "./invite-staff";
import { customerById, listInvitations, listStaff, ownStaffAccount, searchCustomers } from "./queries";

const PASSWORD = "maple ridge cobalt tram";
const NOBODY = "usr_00000000000000000000000000";
const GUEST: Actor = { type: "guest" };

let database: TestDatabase;
let base: Ctx;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  base = testCtx(database.db);
  await database.db.delete(account);
  await database.db.delete(accountToken);
  await database.db.delete(message);
  await database.db.delete(domainEvent);
});

type Person = { id: `usr_${string}`; email: string; claims: SessionClaims; ctx: Ctx };

async function person(role: Role, changes: Partial<typeof account.$inferInsert> = {}): Promise<Person> {
  const id = newId("usr");
  const email = `${id}@example.test`;
  await database.db.insert(account).values({ id, email, locale: "en-us", role, ...changes });
  const claims = await openSession(database.db, base, { id, sessionVersion: 1 });
  return { id, email, claims, ctx: await as(claims) };
}

async function as(claims: SessionClaims): Promise<Ctx> {
  return { ...base, actor: (await actorOf(base.db, claims, base.clock(), base)) ?? GUEST };
}

async function roleOf(id: `usr_${string}`): Promise<Role | undefined> {
  const [row] = await database.db.select({ role: account.role }).from(account).where(eq(account.id, id));
  return row?.role;
}

async function invited(by: Person, email: string, role: "support" | "admin" = "support"): Promise<string> {
  const done = await inviteStaff(by.ctx, { email, role });
  if (!done.ok) throw new Error(done.error.code);
  return linkSecret(base, done.value.tokenId);
}

const guest = (): Ctx => ({ ...base, actor: GUEST });
const eventTypes = async () => (await database.db.select().from(domainEvent)).map(({ type }) => type);

describe("every verb asks for its permission", () => {
  const VERBS: readonly [name: string, permission: Permission, call: (ctx: Ctx) => Promise<unknown>][] = [
    ["ownStaffAccount", "admin.enter", ownStaffAccount],
    ["listStaff", "staff.view", listStaff],
    ["listInvitations", "staff.view", listInvitations],
    ["searchCustomers", "customer.view", (ctx) => searchCustomers(ctx, "", 1)],
    ["customerById", "customer.view", (ctx) => customerById(ctx, NOBODY)],
    ["blockAccount", "customer.block", (ctx) => blockAccount(ctx, NOBODY)],
    ["unblockAccount", "customer.block", (ctx) => unblockAccount(ctx, NOBODY)],
    ["inviteStaff", "staff.manage", (ctx) => inviteStaff(ctx, { email: "new@example.test", role: "admin" })],
    ["withdrawInvitation", "staff.manage", (ctx) => withdrawInvitation(ctx, "tok_none")],
    ["changeRole", "staff.manage", (ctx) => changeRole(ctx, NOBODY, "admin")],
  ];

  test.each(VERBS)("%s: %s", async (_, permission, call) => {
    await expect(call(guest())).rejects.toMatchObject({ code: "unauthorized" });
    for (const role of ROLES) {
      const { ctx } = await person(role);
      if (roleMay(role, permission)) await expect(call(ctx)).resolves.not.toThrow();
      else await expect(call(ctx), role).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("a factor that was not shown lately stops what decides about people, not what only looks", async () => {
    const { ctx } = await person("admin");
    if (ctx.actor.type !== "account") throw new Error("no actor");
    const stale: Ctx = { ...ctx, actor: { ...ctx.actor, secondFactorAt: new Date(Date.now() - 16 * 60_000) } };
    for (const [, permission, call] of VERBS) {
      const done = call(stale);
      if (permission === "staff.manage") await expect(done).rejects.toMatchObject({ code: "second_factor_required" });
      else await done;
    }
  });

  test("making staff by command is for the shop itself alone", async () => {
    const { ctx } = await person("admin");
    await expect(createStaff(ctx, { email: "a@example.test", role: "admin" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("changing a role", () => {
  test("ends the person's sessions, and the next one has the new role", async () => {
    const [admin, other] = [await person("admin"), await person("support")];
    expect(await changeRole(admin.ctx, other.id, "catalogue_manager")).toMatchObject({ ok: true });
    expect((await as(other.claims)).actor).toEqual(GUEST);
    expect(await roleOf(other.id)).toBe("catalogue_manager");
    const [event] = await database.db.select().from(domainEvent);
    expect(event).toMatchObject({
      type: "user.role_changed",
      payload: { accountId: other.id, from: "support", to: "catalogue_manager", actor: admin.id },
    });
  });

  test("is not for oneself, nor for who is not staff", async () => {
    const [admin, customer] = [await person("admin"), await person("customer")];
    await person("admin");
    expect(await changeRole(admin.ctx, admin.id, "support")).toMatchObject({ error: { code: "own_account" } });
    expect(await changeRole(admin.ctx, customer.id, "admin")).toMatchObject({ error: { code: "not_found" } });
    expect(await changeRole(admin.ctx, NOBODY, "admin")).toMatchObject({ error: { code: "not_found" } });
    expect(await roleOf(admin.id)).toBe("admin");
  });

  test("leaves the last admin who can sign in, whoever asks", async () => {
    const admin = await person("admin");
    await person("admin", { blockedAt: new Date() });
    expect(await changeRole(admin.ctx, admin.id, "customer")).toMatchObject({ error: { code: "last_admin" } });
    expect(await changeRole(base, admin.id, "support")).toMatchObject({ error: { code: "last_admin" } });
    expect(await blockAccount(base, admin.id)).toMatchObject({ error: { code: "last_admin" } });
    expect(await createStaff(base, { email: admin.email, role: "support" })).toMatchObject({
      error: { code: "last_admin" },
    });
  });

  test("two admins who take each other off at once: one remains, every time", async () => {
    for (let round = 0; round < 10; round++) {
      await database.db.delete(account);
      const [a, b] = [await person("admin"), await person("admin")];
      const done = await Promise.allSettled([
        changeRole(a.ctx, b.id, "customer"),
        round % 2 ? changeRole(b.ctx, a.id, "support") : blockAccount(b.ctx, a.id),
      ]);
      expect(done.filter((one) => one.status === "fulfilled" && one.value.ok)).toHaveLength(1);
      const admins = (await database.db.select().from(account)).filter((one) => one.role === "admin" && !one.blockedAt);
      expect(admins).toHaveLength(1);
    }
  });

  test("an admin who was taken off while they asked decides nothing more", async () => {
    const [a, b, c] = [await person("admin"), await person("admin"), await person("support")];
    expect(await changeRole(a.ctx, b.id, "support")).toMatchObject({ ok: true });
    await expect(changeRole(b.ctx, c.id, "admin")).rejects.toMatchObject({ code: "forbidden" });
    await expect(inviteStaff(b.ctx, { email: "friend@example.test", role: "admin" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("blocking", () => {
  test("ends every session at once and begins none, until it is lifted", async () => {
    const passwordHash = await hashPassword(PASSWORD);
    const [support, customer] = [await person("support"), await person("customer", { passwordHash })];
    const come = () => signIn({ ...base, actor: GUEST }, { email: customer.email, password: PASSWORD }, undefined);
    expect(await blockAccount(support.ctx, customer.id)).toMatchObject({ ok: true });
    expect((await as(customer.claims)).actor).toEqual(GUEST);
    expect(await database.db.$count(session, eq(session.accountId, customer.id))).toBe(0);
    expect(await come()).toMatchObject({ error: { code: "wrong_credentials" } });
    expect(await blockAccount(support.ctx, customer.id)).toMatchObject({ ok: true });
    expect(await unblockAccount(support.ctx, customer.id)).toMatchObject({ ok: true });
    expect(await come()).toMatchObject({ ok: true });
    expect(await eventTypes()).toEqual(["user.blocked", "user.unblocked"]);
  });

  test("staff are shut out by who manages staff alone, and nobody by themselves", async () => {
    const [admin, support, other] = [await person("admin"), await person("support"), await person("catalogue_manager")];
    for (const target of [admin, support, other]) {
      await expect(blockAccount(support.ctx, target.id)).rejects.toMatchObject({ code: "forbidden" });
      await expect(unblockAccount(support.ctx, target.id)).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await blockAccount(admin.ctx, other.id)).toMatchObject({ ok: true });
    await person("admin");
    expect(await blockAccount(admin.ctx, admin.id)).toMatchObject({ error: { code: "own_account" } });
    expect(await blockAccount(admin.ctx, NOBODY)).toMatchObject({ error: { code: "not_found" } });
  });
});

describe("an invitation", () => {
  test("is mailed, and makes an account with the role for somebody new", async () => {
    const admin = await person("admin");
    const secret = await invited(admin, "new@example.test");
    expect(await database.db.select().from(message)).toMatchObject([
      { template: "invitation", recipient: "new@example.test" },
    ]);
    expect(await invitationOf(guest(), secret)).toEqual({
      email: "new@example.test",
      role: "support",
      proof: "new_account",
    });
    const easy = { name: "New", password: "password1234" };
    expect(await acceptAsNew(guest(), secret, easy, undefined)).toMatchObject({ error: { code: "password_too_easy" } });
    const done = await acceptAsNew(guest(), secret, { name: "New", password: PASSWORD }, undefined);
    if (!done.ok) throw new Error(done.error.code);
    expect((await as(done.value.claims)).actor).toMatchObject({ type: "account", role: "support" });
    expect(await eventTypes()).toEqual(["staff.invited", "user.registered", "user.role_changed"]);
    expect(await invitationOf(guest(), secret)).toBeUndefined();
  });

  test("is accepted once, of 10 uses at once too", async () => {
    const secret = await invited(await person("admin"), "new@example.test");
    const input = { name: "New", password: PASSWORD };
    const done = await Promise.all(Array.from({ length: 10 }, () => acceptAsNew(guest(), secret, input, undefined)));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("of somebody with an account takes its password or its session, and ends the sessions it had", async () => {
    const passwordHash = await hashPassword(PASSWORD);
    const [admin, known] = [await person("admin"), await person("customer", { passwordHash })];
    const secret = await invited(admin, known.email, "admin");
    expect(await invitationOf(guest(), secret)).toMatchObject({ proof: "password" });
    expect(await acceptAsNew(guest(), secret, { name: "New", password: PASSWORD }, undefined)).toMatchObject({
      error: { code: "link_dead" },
    });
    expect(await acceptAsKnown(guest(), secret, "not it at all", undefined)).toMatchObject({
      error: { code: "wrong_credentials" },
    });
    // Somebody else's session proves nothing about this address.
    const stranger = await person("customer");
    expect(await acceptAsKnown(stranger.ctx, secret, "", undefined)).toMatchObject({
      error: { code: "wrong_credentials" },
    });
    expect(await roleOf(known.id)).toBe("customer");
    expect(await invitationOf(known.ctx, secret)).toMatchObject({ proof: "session" });
    const done = await acceptAsKnown(known.ctx, secret, "", undefined);
    if (!done.ok) throw new Error(done.error.code);
    expect((await as(known.claims)).actor).toEqual(GUEST);
    expect((await as(done.value.claims)).actor).toMatchObject({ accountId: known.id, role: "admin" });
  });

  test("a guessed password is limited", async () => {
    const known = await person("customer", { passwordHash: await hashPassword(PASSWORD) });
    const secret = await invited(await person("admin"), known.email);
    const ctx = { ...guest(), client: { ip: "203.0.113.77", userAgent: "" }, limiter: postgresLimiter(database.db) };
    for (let i = 0; i < 5; i++) await acceptAsKnown(ctx, secret, `guess ${i}`, undefined);
    expect(await acceptAsKnown(ctx, secret, PASSWORD, undefined)).toMatchObject({ error: { code: "rate_limited" } });
  });

  test("is worth nothing when it was withdrawn, replaced, too old, or its sender no longer decides", async () => {
    const [admin, second] = [await person("admin"), await person("admin")];
    const replaced = await invited(admin, "a@example.test");
    const withdrawn = await invited(admin, "a@example.test");
    const [row] = (await listInvitations(admin.ctx)).filter(({ email }) => email === "a@example.test");
    expect(await withdrawInvitation(admin.ctx, row?.id ?? "")).toMatchObject({ ok: true });
    expect(await withdrawInvitation(admin.ctx, row?.id ?? "")).toMatchObject({ error: { code: "not_found" } });
    const byRemoved = await invited(second, "b@example.test");
    await changeRole(admin.ctx, second.id, "support");
    const input = { name: "New", password: PASSWORD };
    for (const secret of [replaced, withdrawn, byRemoved]) {
      expect(await invitationOf(guest(), secret)).toBeUndefined();
      expect(await acceptAsNew(guest(), secret, input, undefined)).toMatchObject({ error: { code: "link_dead" } });
    }
    const old = await invited(admin, "c@example.test");
    const later = { ...guest(), clock: () => new Date(Date.now() + 8 * 24 * 3_600_000) };
    expect(await acceptAsNew(later, old, input, undefined)).toMatchObject({ error: { code: "link_dead" } });
  });

  test("is not for who is staff already, and gives a blocked person nothing", async () => {
    const [admin, support] = [await person("admin"), await person("support")];
    expect(await inviteStaff(admin.ctx, { email: support.email, role: "admin" })).toMatchObject({
      error: { code: "already_staff" },
    });
    const passwordHash = await hashPassword(PASSWORD);
    const blocked = await person("customer", { passwordHash });
    const secret = await invited(admin, blocked.email);
    await blockAccount(admin.ctx, blocked.id);
    expect(await invitationOf(guest(), secret)).toBeUndefined();
    expect(await acceptAsKnown(guest(), secret, PASSWORD, undefined)).toMatchObject({ error: { code: "link_dead" } });
    expect(await roleOf(blocked.id)).toBe("customer");
  });
});

describe("making staff by command", () => {
  test("gives an account the role once, and somebody new a link or an account", async () => {
    const known = await person("customer");
    const give = () => createStaff(base, { email: known.email, role: "admin" });
    expect(await give()).toMatchObject({ value: { outcome: "changed" } });
    expect(await give()).toMatchObject({ value: { outcome: "unchanged" } });
    const sent = await createStaff(base, { email: "new@example.test", role: "support" });
    if (!sent.ok || sent.value.outcome !== "invited") throw new Error("no link");
    const secret = new URL(sent.value.url).searchParams.get("token") ?? "";
    expect(await acceptAsNew(guest(), secret, { name: "New", password: PASSWORD }, undefined)).toMatchObject({
      ok: true,
    });
    const made = { email: "made@example.test", role: "admin", password: PASSWORD } as const;
    expect(await createStaff(base, { ...made, password: "password1234" })).toMatchObject({
      error: { code: "password_too_easy" },
    });
    expect(await createStaff(base, made)).toMatchObject({ value: { outcome: "made" } });
    expect(await signIn(guest(), { email: made.email, password: PASSWORD }, undefined)).toMatchObject({ ok: true });
    expect(await createStaff(base, made)).toMatchObject({ value: { outcome: "changed" } });
  });
});

describe("looking for people", () => {
  test("finds by a part of the address or name, and by a phone as it is written", async () => {
    const support = await person("support");
    const one = await person("customer", { name: "Айгүл Ж", phone: "+996555123456", email: "a_b%c@example.test" });
    for (const query of ["a_b%c", "B%C@EX", "айгүл", "0555 123 456", "(555) 123-456", "+996 555"]) {
      const { rows, count } = await searchCustomers(support.ctx, query, 1);
      expect(
        rows.map(({ id }) => id),
        query,
      ).toEqual([one.id]);
      expect(count).toBe(1);
    }
    expect((await searchCustomers(support.ctx, "a_b_c", 1)).rows).toEqual([]);
    expect(await customerById(support.ctx, one.id)).toMatchObject({ id: one.id, sessions: 1, orders: [] });
    expect(await customerById(support.ctx, NOBODY)).toBeUndefined();
  });

  test("the roster names staff alone", async () => {
    const [admin] = [await person("admin"), await person("customer")];
    expect(await listStaff(admin.ctx)).toMatchObject([{ id: admin.id, role: "admin", seenAt: expect.any(Date) }]);
  });
});
