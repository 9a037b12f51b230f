import { staffRoute } from "@/lib/api/staff-route";
import { approveTransfer } from "@/lib/payments/approve-transfer";

type Params = { readonly market: string };

/** Staff saw the money of an order on the shop's account. */
export const POST = staffRoute<Params>(async ({ ctx, form, go }) => {
  const done = await approveTransfer(ctx, form.get("payment") ?? "");
  const said = done.ok ? { done: "transfer_approved" } : { problem: done.error.code };
  return go("/transfers", { flash: { form: "staff", ...said } });
});
