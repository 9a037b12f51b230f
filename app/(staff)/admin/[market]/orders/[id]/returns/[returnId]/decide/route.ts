import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { decideReturn } from "@/lib/returns/decide-return";

type Params = { readonly market: string; readonly id: string; readonly returnId: string };

/** Approves a return or refuses it. */
export const POST = staffRoute<Params>(async (args) => {
  const { ctx, form, params } = args;
  const to = form.get("to") === "approved" ? "approved" : "refused";
  const decided = await decideReturn(ctx, params.id, params.returnId, { to, answer: form.get("answer") ?? "" });
  return orderAnswer(args, decided, to);
});
