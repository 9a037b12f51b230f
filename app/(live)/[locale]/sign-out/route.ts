import { signOut } from "@/lib/accounts/end-session";
import { formRoute } from "@/lib/api/form-route";

/** Signs this browser out and forgets its cart: the next person at it finds neither. */
export const POST = formRoute(async ({ ctx, go }) => {
  await signOut(ctx);
  return go("/", { session: null, cartToken: null });
});
