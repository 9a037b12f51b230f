import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { account } from "@/db/schema/accounts";
import { signedIn } from "@/lib/access/authorise";
import { nameSchema } from "@/lib/checkout/address";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { ok, type Result } from "@/lib/kernel/result";
import type { Market } from "@/lib/markets/market";

/** The form of a market's profile page. A box that is not ticked is not sent. */
export function profileSchema(market: Pick<Market, "locales">) {
  const slugs = market.locales.map(({ slug }) => slug);
  const ticked = z
    .string()
    .optional()
    .transform((value) => value === "on");
  return z.object({
    name: nameSchema,
    locale: z.string({ error: "not_in_list" }).refine((slug) => slugs.includes(slug), { error: "not_in_list" }),
    orderSms: ticked,
    news: ticked,
  });
}
export type ProfileInput = z.infer<ReturnType<typeof profileSchema>>;

/**
 * Writes one's name, language and what one wants to be told. The moment of agreeing to news is the first since it was
 * last taken back. Text messages need a proven phone; without one they stay off.
 */
export async function changeProfile(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  input: ProfileInput,
): Promise<Result<void, never>> {
  const { accountId } = signedIn(ctx);
  const now = ctx.clock();
  const [changed] = await ctx.db
    .update(account)
    .set({
      name: input.name,
      locale: input.locale,
      orderSms: sql`${input.orderSms} and ${account.phone} is not null`,
      newsAgreedAt: input.news ? sql`coalesce(${account.newsAgreedAt}, ${now.toISOString()}::timestamptz)` : null,
      updatedAt: now,
    })
    .where(eq(account.id, accountId))
    .returning({ id: account.id });
  if (!changed) throw new AppError("unauthorized");
  return ok(undefined);
}
