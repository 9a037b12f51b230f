import { signOut } from "@/lib/accounts/end-session";
import { staffRoute } from "@/lib/api/staff-route";

/** Signs this browser out of the market and forgets its cart, as in the shop. */
export const POST = staffRoute(async ({ ctx, go }) => {
  await signOut(ctx);
  return go("", { session: null, cartToken: null });
});
