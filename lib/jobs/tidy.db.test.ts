import { afterAll, beforeAll, expect, test } from "vitest";
import { account, accountToken, phoneCode, rateHit, session } from "@/db/schema/accounts";
import { newId } from "@/lib/kernel/ids";
import { testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { tidy } from "./tidy";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ max: 2 });
});
afterAll(() => database.close());

const NOW = new Date("2026-03-10T12:00:00Z");
const HOUR_MS = 3_600_000;
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR_MS);

test("sessions go when they end, codes a day and links a week later, counted tries after a day; what is younger stays", async () => {
  const { db } = database;
  const accountId = newId("usr");
  await db.insert(account).values({ id: accountId, email: "ada@example.test", locale: "en-us" });
  for (const [kept, hours] of [
    ["old", 1],
    ["new", -1],
  ] as const) {
    await db.insert(session).values({ id: `ses_${kept}`, accountId, version: 1, expiresAt: ago(hours) });
    const code = { purpose: "sign_in", phone: "+12125550123", codeHash: "x", requestHash: kept } as const;
    await db.insert(phoneCode).values({ id: `pco_${kept}`, ...code, expiresAt: ago(24 + hours) });
    const link = { purpose: "register", tokenHash: kept, email: "ada@example.test" } as const;
    await db.insert(accountToken).values({ id: `tok_${kept}`, ...link, expiresAt: ago(7 * 24 + hours) });
    await db.insert(rateHit).values({ id: `hit_${kept}`, key: "auth:us:ip:203.0.113.7", at: ago(24 + hours) });
  }
  await tidy(testCtx(db, "us", { clock: () => NOW }));
  for (const table of [session, phoneCode, accountToken, rateHit]) {
    expect((await db.select({ id: table.id }).from(table)).map((row) => row.id.split("_")[1])).toEqual(["new"]);
  }
});
