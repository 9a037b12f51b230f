import { staffRoute } from "@/lib/api/staff-route";
import { createDraft } from "@/lib/drafts/create-draft";

/** Begins a draft and leads to it. */
export const POST = staffRoute(async ({ ctx, form, go }) =>
  go(`/drafts/${await createDraft(ctx, form.get("once") ?? "")}`),
);
