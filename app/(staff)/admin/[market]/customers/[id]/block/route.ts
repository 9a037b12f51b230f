import { staffRoute } from "@/lib/api/staff-route";
import { blockAccount, unblockAccount } from "@/lib/staff/block-account";

type Params = { readonly market: string; readonly id: string };

/** Shuts a person out, or with `to=unblock` lets them in again. */
export const POST = staffRoute<Params>(async ({ ctx, form, params, go }) => {
  const unblock = form.get("to") === "unblock";
  const done = unblock ? await unblockAccount(ctx, params.id) : await blockAccount(ctx, params.id);
  if (!done.ok && done.error.code === "not_found") return go("/customers");
  const said = done.ok ? { done: unblock ? "unblocked" : "blocked" } : { problem: done.error.code };
  return go(`/customers/${params.id}`, { flash: { form: "staff", ...said } });
});
