import { changeOwnProfile, profileChangeSchema } from "@/lib/accounts/change-profile";
import { ownAccount } from "@/lib/accounts/queries";
import { json, route } from "@/lib/api/route";
import type { Ctx } from "@/lib/kernel/context";

/** Who the caller is. */
async function me(ctx: Pick<Ctx, "db" | "actor" | "market">): Promise<Response> {
  const { newsAgreedAt, ...who } = await ownAccount(ctx);
  return json({ ...who, market: ctx.market.code, news: newsAgreedAt !== null });
}

export const GET = route({}, ({ ctx }) => me(ctx));

/** Writes what is sent of name, language, and what the caller wants to be told; the rest stays. */
export const PATCH = route({ body: (ctx) => profileChangeSchema(ctx.market) }, async ({ ctx, body }) => {
  await changeOwnProfile(ctx, body);
  return me(ctx);
});
