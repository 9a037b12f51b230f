import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { closeReturn } from "@/lib/returns/close-return";
import { decideReturn } from "@/lib/returns/decide-return";

type Params = { readonly market: string; readonly id: string; readonly returnId: string };

/** Approves a return, refuses it, or ends it without money. */
export const POST = staffRoute<Params>(async (args) => {
  const { ctx, form, params } = args;
  if (form.get("to") === "closed")
    return orderAnswer(args, await closeReturn(ctx, params.id, params.returnId), "return_closed");
  const to = form.get("to") === "approved" ? "approved" : "refused";
  const decided = await decideReturn(ctx, params.id, params.returnId, { to, answer: form.get("answer") ?? "" });
  return orderAnswer(args, decided, to);
});
