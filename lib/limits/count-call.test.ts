import { expect, test } from "vitest";
import type { Actor } from "@/lib/kernel/context";
import { MARKETS } from "@/lib/markets/markets";
import { type CallKind, countAdminRequest, countCall } from "./count-call";
import type { CallCounter } from "./limiter";
import { memoryCounter } from "./memory-counter";
import { TooManyCalls } from "./too-many-calls";

const GUEST: Actor = { type: "guest" };
const accountActor = (id: string, role: "customer" | "admin" = "customer"): Actor => ({
  type: "account",
  accountId: `usr_${id}`,
  sessionId: "ses_1",
  role,
  secondFactorAt: null,
});

function rig() {
  const calls = memoryCounter(() => new Date("2026-03-10T12:00:30Z"));
  const ctxOf = (actor: Actor, ip: string) => ({ calls, actor, market: MARKETS.us, client: { ip, userAgent: "" } });
  const passed = (work: (i: number) => Promise<void>, count: number) =>
    Promise.all(Array.from({ length: count }, (_, i) => work(i).then(() => 1, refused))).then(
      (all) => all.filter(Boolean).length,
    );
  const calling = (kind: CallKind, ip: string, cart?: (i: number) => string, actor = GUEST) =>
    passed((i) => countCall(ctxOf(actor, ip), kind, cart?.(i)), 1_100);
  return { calls, ctxOf, passed, calling };
}

function refused(error: unknown): number {
  if (error instanceof TooManyCalls && error.retryAfterSeconds === 30) return 0;
  throw error;
}

test("an account makes 100 calls a minute wherever it is, and its address is free for others", async () => {
  const { calling, passed, ctxOf } = rig();
  expect(await calling("program", "203.0.113.7", undefined, accountActor("a"))).toBe(100);
  expect(await passed((i) => countCall(ctxOf(accountActor("b"), `203.0.113.${i}`), "program", undefined), 150)).toBe(
    100,
  );
  expect(await calling("program", "203.0.113.7")).toBe(100);
});

test("a cart makes 100, and all carts of an address 1,000: secrets that are made up gain nothing", async () => {
  const { calling } = rig();
  expect(await calling("program", "203.0.113.7", () => "cart")).toBe(100);
  expect(await calling("program", "203.0.113.8", (i) => `made up ${i}`)).toBe(1_000);
  expect(await calling("program", "203.0.113.9", () => "another cart")).toBe(100);
});

test("one busy cart takes no more from its neighbours than it may make", async () => {
  const { calling } = rig();
  expect(await calling("program", "203.0.113.7", () => "busy")).toBe(100);
  expect(await calling("program", "203.0.113.7", (i) => `neighbour ${i}`)).toBe(900);
});

test("a program without a cart makes 100 from its address, one /64 being one; what pages send gets 1,000", async () => {
  const { calling, passed, ctxOf } = rig();
  expect(await calling("program", "203.0.113.7")).toBe(100);
  expect(await calling("page", "203.0.113.7")).toBe(1_000);
  expect(await passed((i) => countCall(ctxOf(GUEST, `2001:db8::${i.toString(16)}`), "program", undefined), 150)).toBe(
    100,
  );
});

test("looking around uses up nothing of what a cart may do", async () => {
  const { calling } = rig();
  expect(await calling("page", "203.0.113.7", () => "cart")).toBe(100);
  expect(await calling("program", "203.0.113.7", () => "cart")).toBe(100);
});

test("staff make 200 calls a minute, each by themselves", async () => {
  const { passed, ctxOf } = rig();
  const staff = (id: string) => ctxOf(accountActor(id, "admin"), "203.0.113.7");
  expect(await passed(() => countAdminRequest(staff("a")), 250)).toBe(200);
  expect(await passed(() => countAdminRequest(staff("b")), 250)).toBe(200);
});

test("markets count apart", async () => {
  const keys: string[] = [];
  const calls: CallCounter = {
    async count(key) {
      keys.push(key);
      return { ok: true };
    },
  };
  for (const market of [MARKETS.us, MARKETS.kg])
    await countCall({ calls, actor: GUEST, market, client: { ip: "203.0.113.7", userAgent: "" } }, "program", "c");
  expect(new Set(keys).size).toBe(4);
});
