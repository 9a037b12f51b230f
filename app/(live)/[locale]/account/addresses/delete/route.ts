import { deleteAddress } from "@/lib/addresses/delete-address";
import { formRoute } from "@/lib/api/form-route";

/** Takes an address out of the book. */
export const POST = formRoute(async ({ ctx, form, go }) => {
  const gone = await deleteAddress(ctx, form.get("id") ?? "");
  const flash = gone.ok ? { form: "addresses", done: "deleted" } : { form: "addresses", problem: "missing" };
  return go("/account/addresses", { flash });
});
