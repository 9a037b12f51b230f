import { endTokens } from "@/lib/accounts/api-tokens";
import { RefreshInput } from "@/lib/accounts/schemas";
import { route } from "@/lib/api/route";

/** Signs out: no token of the session is good any more. A token that was none of ours is answered alike. */
export const POST = route({ by: "stranger", body: () => RefreshInput }, async ({ ctx, body }) => {
  await endTokens(ctx, body.refreshToken);
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
});
