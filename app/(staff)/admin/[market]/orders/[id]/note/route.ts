import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { addNote } from "@/lib/orders/add-note";

type Params = { readonly market: string; readonly id: string };

/** A note for other staff. */
export const POST = staffRoute<Params>(async (args) => {
  const { ctx, form, params } = args;
  return orderAnswer(args, await addNote(ctx, params.id, form.get("body") ?? ""), "note");
});
