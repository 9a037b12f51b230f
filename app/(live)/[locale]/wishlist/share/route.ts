import { formRoute } from "@/lib/api/form-route";
import { shareWishlist } from "@/lib/wishlist/share-wishlist";

/** Makes the link that shows one's wishlist to others. */
export const POST = formRoute(async ({ ctx, go }) => {
  const shared = await shareWishlist(ctx);
  return go(
    "/wishlist",
    shared.ok ? { flash: { form: "wishlist", done: "shared" } } : { flash: { form: "wishlist", problem: "empty" } },
  );
});
