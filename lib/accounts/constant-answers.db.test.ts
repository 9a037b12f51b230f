import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Limiter } from "@/lib/limits/limiter";
import { type TestCtx, testCtx } from "@/tests/rig/factories";
import { calls, hashPassword } from "@/tests/rig/fast-password";
import { makePerson } from "@/tests/rig/people";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { register } from "./register";
import { requestPasswordReset } from "./request-password-reset";
import { signIn } from "./sign-in";

// bcrypt takes a quarter of a second either way and would drown any difference: it is counted, the rest is timed.
vi.mock("./password", () => import("@/tests/rig/fast-password"));

/** Tries per verb and kind of address. */
const TRIES = 1_000;

let database: TestDatabase;
let ctx: TestCtx;
let known: readonly string[];

/** Counting is a test of its own; here it would refuse the sixth try. */
const unlimited: Limiter = {
  take: async () => ({ ok: true, receipt: "hit_none", giveBack: async () => {} }),
  giveBack: async () => {},
};

beforeAll(async () => {
  database = await createTestDatabase({ max: 2 });
  ctx = { ...testCtx(database.db, "us"), limiter: unlimited, actor: { type: "guest" } };
  const passwordHash = await hashPassword("green kettle under the stairs");
  const people = Array.from({ length: TRIES }, () => makePerson(database.db, { passwordHash }));
  known = (await Promise.all(people)).map(({ email }) => email);
});
afterAll(() => database.close());
beforeEach(() => {
  calls.hashed = 0;
  calls.compared = 0;
});

const VERBS = {
  "sign-in": (email: string) => signIn(ctx, { email, password: "not this one, no" }, undefined),
  registration: (email: string) =>
    register(ctx, { email, name: "Ada", password: "seven quiet lamps at noon", locale: "en-us" }),
  "password reset": (email: string) => requestPasswordReset(ctx, { email, locale: "en-us" }),
} as const;

test.each(Object.entries(VERBS))(
  "%s: known and unknown addresses have the same answer, the same hashing, and times that nobody can tell apart",
  // Without a difference one run in seventy leaves the span by chance; with one, every run does.
  { timeout: 120_000, retry: 2 },
  async (_, ask) => {
    for (let i = 0; i < 20; i++) await ask(`warm-${i}@example.test`);
    const answers = new Set<string>();
    const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    for (const [i, email] of known.entries()) {
      const pair = [["known", email] as const, ["unknown", `no-${email}`] as const];
      for (const [kind, address] of i % 2 === 0 ? pair : pair.reverse()) {
        const hashedBefore = calls.hashed + calls.compared;
        const from = performance.now();
        const answer = await ask(address);
        times[kind].push(performance.now() - from);
        answers.add(`${JSON.stringify(answer)} after ${calls.hashed + calls.compared - hashedBefore}`);
      }
    }
    expect(answers.size).toBe(1);
    expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThanOrEqual(5);
    const auc = areaUnderCurve(times.known, times.unknown);
    expect(auc).toBeGreaterThan(0.45);
    expect(auc).toBeLessThan(0.55);
  },
);

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** How often a time of the one is longer than one of the other: 0.5 for times that tell nothing. */
function areaUnderCurve(one: readonly number[], other: readonly number[]): number {
  let longer = 0;
  for (const a of one) for (const b of other) longer += a > b ? 1 : a === b ? 0.5 : 0;
  return longer / (one.length * other.length);
}
