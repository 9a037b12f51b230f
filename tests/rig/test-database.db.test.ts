import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

describe("a test database", () => {
  let mine: TestDatabase;
  let other: TestDatabase;

  beforeAll(async () => {
    [mine, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([mine.close(), other.close()]);
  });

  test("is migrated, the job queue included", async () => {
    const rows = await mine.sql`
      select to_regclass('product')::text as product, to_regclass('graphile_worker._private_jobs')::text as jobs`;
    expect(rows).toEqual([{ product: "product", jobs: "graphile_worker._private_jobs" }]);
  });

  test("shares nothing with another", async () => {
    await mine.sql`insert into brand (id, slug, name) values ('brd_1', 'mine', 'Mine')`;
    expect(await other.sql`select id from brand`).toEqual([]);
  });

  test("is used without the rights of a superuser", async () => {
    expect(await mine.sql`select current_setting('is_superuser') as super`).toEqual([{ super: "off" }]);
  });

  test("knows Cyrillic and Kyrgyz letters in case, words and trigrams", async () => {
    const [row] = await mine.sql`
      select lower('ЁӨҮҢЖ') as low,
        to_tsvector('russian', 'Механические клавиатуры')::text as words,
        cardinality(show_trgm('үңкүр')) as trigrams`;
    expect(row).toEqual({ low: "ёөүңж", words: "'клавиатур':2 'механическ':1", trigrams: 6 });
  });
});
