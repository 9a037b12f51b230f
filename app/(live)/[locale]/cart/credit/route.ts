import { formRoute } from "@/lib/api/form-route";
import { useStoreCredit as payWithStoreCredit } from "@/lib/cart/use-store-credit";

/** Pays the cart with one's own store credit. Who has none, or no open cart, has nothing to pay with. */
export const POST = formRoute(async ({ ctx, cartToken, go }) => {
  await payWithStoreCredit(ctx, cartToken);
  return go("/cart#code");
});
