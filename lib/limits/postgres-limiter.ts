import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { rateHit } from "@/db/schema/accounts";
import { newId } from "@/lib/kernel/ids";
import type { Limit, Limiter } from "./limiter";

type Counted = { readonly hit: `hit_${string}` } | { readonly retryAfterSeconds: number };

/**
 * An exact sliding log in the market's database. Those who ask for one key at once queue on an advisory lock, so that
 * no two of them see the same room.
 */
export function postgresLimiter(db: Db, clock: () => Date = () => new Date()): Limiter {
  const giveBack = async (receipt: string) => {
    await db.delete(rateHit).where(sql`${rateHit.id} = ${receipt}`);
  };
  return {
    giveBack,
    async take(key, limit) {
      const counted = await db.transaction((tx) => count(tx, key, limit, clock()));
      if ("retryAfterSeconds" in counted) return { ok: false, ...counted };
      return { ok: true, receipt: counted.hit, giveBack: () => giveBack(counted.hit) };
    },
  };
}

async function count(tx: Db, key: string, { limit, windowMs }: Limit, now: Date): Promise<Counted> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const hits = await tx
    .select({ at: rateHit.at })
    .from(rateHit)
    .where(and(eq(rateHit.key, key), gt(rateHit.at, new Date(now.getTime() - windowMs))))
    .orderBy(asc(rateHit.at))
    .limit(limit);
  const oldest = hits[hits.length - limit];
  if (oldest) {
    const waitMs = oldest.at.getTime() + windowMs - now.getTime();
    return { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) };
  }
  const hit = newId("hit");
  await tx.insert(rateHit).values({ id: hit, key, at: now });
  return { hit };
}
