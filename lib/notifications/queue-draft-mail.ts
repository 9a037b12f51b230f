import type { Db } from "@/db/client";
import { queueMessages } from "./queue-messages";

/** The mail with the link to a draft. */
export const DRAFT_MAIL = "draft-link";

/** The key of the mail that was a draft's `nth`. */
export function draftMailKey(draftId: string, nth: number): string {
  return `${DRAFT_MAIL}/${draftId}/${nth}`;
}

/** Writes the mail with the link to a draft, and the job that sends it; call it in the transaction that counts it. */
export async function queueDraftMail(
  tx: Db,
  draft: { readonly id: string; readonly email: string; readonly locale: string; readonly sentCount: number },
): Promise<void> {
  await queueMessages(tx, [
    {
      key: draftMailKey(draft.id, draft.sentCount),
      channel: "mail",
      template: DRAFT_MAIL,
      recipient: draft.email,
      locale: draft.locale,
      data: { draftId: draft.id },
    },
  ]);
}
