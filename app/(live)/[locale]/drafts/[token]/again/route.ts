import { draftRoute } from "@/lib/api/draft-route";
import { reopenDraft } from "@/lib/drafts/reopen-draft";

/** Opens a draft again whose order was not paid in time. Where that cannot be, its page says what it has become. */
export const POST = draftRoute(async ({ ctx, found, page, go }) => {
  await reopenDraft(ctx, found.draft.id);
  return go(page);
});
