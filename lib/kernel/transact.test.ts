import { describe, expect, it } from "vitest";
import { err, ok } from "@/lib/kernel/result";
import { transact, violatedUnique } from "@/lib/kernel/transact";

/** A database of one log: what began, committed and rolled back. */
function fakeDb(failures: readonly Error[] = []) {
  const log: string[] = [];
  const left = [...failures];
  return {
    log,
    async transaction<T>(work: (tx: "tx") => Promise<T>): Promise<T> {
      log.push("begin");
      try {
        const result = await work("tx");
        const failure = left.shift();
        if (failure) throw failure;
        log.push("commit");
        return result;
      } catch (error) {
        log.push("rollback");
        throw error;
      }
    },
  };
}

function pgError(code: string, more: object = {}): Error {
  return Object.assign(new Error(code), { code, ...more });
}

/** As the query builder throws it: the driver's error is the cause. */
function wrapped(cause: Error): Error {
  return new Error("failed query", { cause });
}

describe("a transaction", () => {
  it("commits what is ok", async () => {
    const db = fakeDb();
    expect(await transact(db, async (tx) => ok(tx))).toEqual({ ok: true, value: "tx" });
    expect(db.log).toEqual(["begin", "commit"]);
  });

  it("rolls back on a returned error and hands it over", async () => {
    const db = fakeDb();
    const result = await transact(db, async () => err({ code: "out_of_stock" }));
    expect(result).toEqual({ ok: false, error: { code: "out_of_stock" } });
    expect(db.log).toEqual(["begin", "rollback"]);
  });

  it("rolls back on an exception and lets it through, without a second try", async () => {
    const db = fakeDb();
    const failure = new Error("bug");
    const run = transact(db, async () => {
      throw failure;
    });
    await expect(run).rejects.toBe(failure);
    expect(db.log).toEqual(["begin", "rollback"]);
  });

  it.each(["40001", "40P01"])("tries again after %s, also where it is a cause", async (code) => {
    const db = fakeDb([pgError(code), wrapped(pgError(code))]);
    expect(await transact(db, async () => ok("done"))).toEqual({ ok: true, value: "done" });
    expect(db.log).toEqual(["begin", "rollback", "begin", "rollback", "begin", "commit"]);
  });

  it("tries again at most three times", async () => {
    const failures = [1, 2, 3, 4, 5].map((n) => pgError("40001", { n }));
    const db = fakeDb(failures);
    await expect(transact(db, async () => ok(1))).rejects.toBe(failures[3]);
    expect(db.log.filter((l) => l === "begin")).toHaveLength(4);
  });

  it("does not try again after another failure of the database", async () => {
    const db = fakeDb([pgError("23505")]);
    await expect(transact(db, async () => ok(1))).rejects.toMatchObject({ code: "23505" });
    expect(db.log).toEqual(["begin", "rollback"]);
  });

  it("inside another one rolls back alone", async () => {
    const outer = fakeDb();
    const inner = fakeDb();
    const result = await transact(outer, async () => {
      const lost = await transact(inner, async () => err("conflict"));
      return ok(lost.ok);
    });
    expect(result).toEqual({ ok: true, value: false });
    expect(inner.log).toEqual(["begin", "rollback"]);
    expect(outer.log).toEqual(["begin", "commit"]);
  });
});

describe("a unique violation", () => {
  it("names its constraint, also where it is a cause", () => {
    const violation = pgError("23505", { constraint_name: "order_cart_unique" });
    expect(violatedUnique(violation)).toBe("order_cart_unique");
    expect(violatedUnique(wrapped(violation))).toBe("order_cart_unique");
  });

  it("is no other failure", () => {
    expect(violatedUnique(pgError("23503", { constraint_name: "order_cart_fk" }))).toBeUndefined();
    expect(violatedUnique(new Error("23505"))).toBeUndefined();
    expect(violatedUnique(pgError("ECONNREFUSED"))).toBeUndefined();
    expect(violatedUnique("23505")).toBeUndefined();
    expect(violatedUnique(undefined)).toBeUndefined();
  });
});
