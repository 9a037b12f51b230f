import { afterAll, beforeAll, describe, test } from "vitest";
import { connect, type DbHandle } from "@/db/client";
import { LIMIT_CASES, testClock } from "@/tests/rig/limit-cases";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { postgresLimiter } from "./postgres-limiter";

let database: TestDatabase;
let other: DbHandle;
beforeAll(async () => {
  database = await createTestDatabase({ max: 5 });
  other = connect(database.url, { max: 5, applicationName: "marque-test-other" });
});
afterAll(async () => {
  await other.close();
  await database.close();
});

describe("tries counted in PostgreSQL", () => {
  const clock = testClock();
  const now = () => new Date(clock.now);
  test.each(Object.entries(LIMIT_CASES))("%s", async (_, holds) => {
    await holds({ limiters: [postgresLimiter(database.db, now), postgresLimiter(other.db, now)], clock });
  });
});
