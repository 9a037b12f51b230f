import { staffRoute } from "@/lib/api/staff-route";
import { approveTransfer } from "@/lib/payments/approve-transfer";

type Params = { readonly market: string };

/** Staff saw the money of an order on the shop's account, in time or late. */
export const POST = staffRoute<Params>(async ({ ctx, form, go }) => {
  const done = await approveTransfer(ctx, form.get("payment") ?? "", form.get("late") === "yes" ? "late" : "inTime");
  const said = done.ok
    ? { done: done.value === "refunding" ? "transfer_refunding" : "transfer_approved" }
    : { problem: done.error.code };
  return go("/transfers", { flash: { form: "staff", ...said } });
});
