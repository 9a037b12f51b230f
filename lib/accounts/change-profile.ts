import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { account } from "@/db/schema/accounts";
import { signedIn } from "@/lib/access/authorise";
import { nameSchema } from "@/lib/checkout/address";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { ok, type Result } from "@/lib/kernel/result";
import type { Market } from "@/lib/markets/market";
import { ownAccount } from "./queries";

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

/** What a program may change of its person's profile; what it leaves out stays. */
export function profileChangeSchema(market: Pick<Market, "locales">) {
  const { name, locale } = profileSchema(market).shape;
  const choice = z.boolean({ error: "invalid" });
  return z.object({ name, locale, orderSms: choice, news: choice }).partial();
}
type ProfileChange = z.infer<ReturnType<typeof profileChangeSchema>>;

/** `changeProfile` for what is given, the rest being as it is. */
export async function changeOwnProfile(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  change: ProfileChange,
): Promise<Result<void, never>> {
  const { name, locale, orderSms, newsAgreedAt } = await ownAccount(ctx);
  return changeProfile(ctx, { name, locale, orderSms, news: newsAgreedAt !== null, ...withoutGaps(change) });
}

function withoutGaps<T extends object>(of: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as never;
}

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
