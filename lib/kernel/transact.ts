import type { Result } from "./result";

class Rollback extends Error {}

/** How often each failure is retried: serialisation, deadlock, and a lock not had within the pool's 2 s. */
const RETRIES: Readonly<Record<string, number>> = { "40001": 3, "40P01": 3, "55P03": 1 };

function sqlState(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code: unknown = "code" in e ? e.code : undefined;
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return undefined;
}

type Transactor<Tx> = { transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> };

/**
 * Runs `work` in one transaction that commits only when its result is ok: a returned error rolls back and is
 * handed to the caller (`db.transaction` alone would commit it). Serialisation failures and deadlocks
 * (40001, 40P01) are retried at most three times and a lock that was not free in time (55P03) once, so `work` must
 * have no effect outside the database.
 */
export async function transact<Tx, R extends Result<unknown, unknown>>(
  db: Transactor<Tx>,
  work: (tx: Tx) => Promise<R>,
): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    let failed: R | undefined;
    try {
      return await db.transaction(async (tx) => {
        const result = await work(tx);
        if (!result.ok) {
          failed = result;
          throw new Rollback();
        }
        return result;
      });
    } catch (error) {
      if (error instanceof Rollback && failed) return failed;
      if (attempt <= (RETRIES[sqlState(error) ?? ""] ?? 0)) continue;
      throw error;
    }
  }
}

/** The constraint a unique violation (23505) names, else `undefined`. */
export function violatedUnique(error: unknown): string | undefined {
  if (sqlState(error) !== "23505") return undefined;
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("constraint_name" in e && typeof e.constraint_name === "string") return e.constraint_name;
  }
  return "";
}
