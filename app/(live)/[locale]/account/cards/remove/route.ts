import { formRoute } from "@/lib/api/form-route";
import { removeCard } from "@/lib/payments/remove-card";

/** Removes a kept card and leads back to the list. */
export const POST = formRoute(async ({ ctx, form, go }) => {
  const removed = await removeCard(ctx, form.get("card") ?? "");
  if (removed.ok) return go("/account/cards", { flash: { form: "cards", done: "removed" } });
  const problem = removed.error.code === "not_found" ? "not_found" : "remove_unavailable";
  return go("/account/cards", { flash: { form: "cards", problem } });
});
