import { formRoute } from "@/lib/api/form-route";
import { acknowledgePrices } from "@/lib/cart/acknowledge-prices";

/** The shopper has read the new prices. Without an open cart there are none to read. */
export const POST = formRoute(async ({ ctx, cartToken, go }) => {
  await acknowledgePrices(ctx, cartToken);
  return go("/cart");
});
