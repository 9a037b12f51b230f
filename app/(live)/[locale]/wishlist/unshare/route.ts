import { formRoute } from "@/lib/api/form-route";
import { unshareWishlist } from "@/lib/wishlist/share-wishlist";

/** Makes the link lead nowhere; doing it twice is no fault. */
export const POST = formRoute(async ({ ctx, go }) => {
  await unshareWishlist(ctx);
  return go("/wishlist", { flash: { form: "wishlist", done: "unshared" } });
});
