import { inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account, ROLES, type Role } from "@/db/schema/accounts";
import { createKeys } from "@/lib/access/keys";
import { hashPassword } from "@/lib/accounts/password";
import { newId } from "@/lib/kernel/ids";
import { MARKETS, type MarketCode } from "@/lib/markets/markets";

export type DemoAccount = {
  readonly market: MarketCode;
  readonly role: Role;
  readonly email: string;
  readonly password: string;
};

const NAMES = {
  kg: {
    admin: "Айгүл Садыкова",
    support: "Тимур Асанов",
    catalogue_manager: "Елена Ким",
    customer: "Нурлан Абдыраев",
  },
  us: { admin: "Ruth Alvarez", support: "Sam Okafor", catalogue_manager: "June Park", customer: "Ada Whitfield" },
} as const satisfies Record<MarketCode, Record<Role, string>>;

/**
 * The people of a market's demo shop, admin first. Their passwords are made from the shop's secret: no two shops have
 * the same, the ready message can name them at every start, and none is written down.
 */
export function demoAccounts(market: MarketCode, secret: string): readonly DemoAccount[] {
  const keys = createKeys(secret, market);
  return [...ROLES].reverse().map((role) => {
    const email = `${role === "catalogue_manager" ? "catalogue" : role}@${market}.marque.test`;
    const digits = keys.mac("demo-password", email).slice(0, 12);
    return { market, role, email, password: digits.replace(/(.{4})(?=.)/g, "$1-") };
  });
}

/** Adds the demo's people to a market that has no account yet. A real deployment never calls it. */
export async function loadDemoAccounts(db: Db, market: MarketCode, secret: string): Promise<void> {
  if ((await db.$count(account)) > 0) return;
  const locale = MARKETS[market].locales[0].slug;
  const rows = await Promise.all(
    demoAccounts(market, secret).map(async ({ role, email, password }) => ({
      id: newId("usr"),
      email,
      name: NAMES[market][role],
      locale,
      role,
      passwordHash: await hashPassword(password),
    })),
  );
  await db.insert(account).values(rows).onConflictDoNothing({ target: account.email });
}

/** Those of the demo's people who are still there with the password they began with. */
export async function knownDemoAccounts(db: Db, market: MarketCode, secret: string): Promise<readonly DemoAccount[]> {
  const made = demoAccounts(market, secret);
  const rows = await db
    .select({ email: account.email, version: account.sessionVersion })
    .from(account)
    .where(
      inArray(
        account.email,
        made.map(({ email }) => email),
      ),
    );
  // A new password ends sessions, and so raises the version.
  return made.filter(({ email }) => rows.some((row) => row.email === email && row.version === 1));
}
