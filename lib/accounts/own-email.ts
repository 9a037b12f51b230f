import { eq } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import type { Ctx } from "@/lib/kernel/context";

/** The address of whoever is signed in, to begin a form with; empty for everybody else. */
export async function ownEmail({ db, actor }: Pick<Ctx, "db" | "actor">): Promise<string> {
  if (actor.type !== "account") return "";
  const [row] = await db.select({ email: account.email }).from(account).where(eq(account.id, actor.accountId));
  return row?.email ?? "";
}
