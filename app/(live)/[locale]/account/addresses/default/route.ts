import { chooseDefault } from "@/lib/addresses/choose-default";
import { formRoute } from "@/lib/api/form-route";

/** Makes an address the one the checkout begins with. */
export const POST = formRoute(async ({ ctx, form, go }) => {
  const chosen = await chooseDefault(ctx, form.get("id") ?? "");
  const flash = chosen.ok ? { form: "addresses", done: "defaulted" } : { form: "addresses", problem: "missing" };
  return go("/account/addresses", { flash });
});
