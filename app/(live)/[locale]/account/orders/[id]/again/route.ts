import { formRoute } from "@/lib/api/form-route";
import { orderAgain } from "@/lib/cart/order-again";
import { AppError } from "@/lib/kernel/errors";

type Params = { readonly locale: string; readonly id: string };

/** Letters of the titles that go to the cart's page. */
const KEPT = 600;

/** Puts an order's things into the cart once more; the cart says what is missing. */
export const POST = formRoute<Params>(async ({ ctx, params, go }) => {
  const again = await orderAgain(ctx, params.id);
  if (again.ok) {
    const { token, added, missing, fewer } = again.value;
    const titles = { missing: missing.join(", ").slice(0, KEPT), fewer: fewer.join(", ").slice(0, KEPT) };
    return go("/cart", { cartToken: token, flash: { form: "again", done: "added", with: { added, ...titles } } });
  }
  if (again.error.code === "not_found") throw new AppError("not_found");
  return go(`/account/orders/${params.id}`, { flash: { form: "again", problem: again.error.code } });
});
