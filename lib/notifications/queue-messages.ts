import type { Db } from "@/db/client";
import { message } from "@/db/schema/platform";
import { enqueueAll } from "@/lib/jobs/enqueue";
import { newId } from "@/lib/kernel/ids";

export type NewMessage = Pick<
  typeof message.$inferInsert,
  "key" | "channel" | "template" | "recipient" | "locale" | "data"
>;

/**
 * Writes messages and the jobs that send them, in two statements however many they are; call it in the transaction of
 * their cause. A key that was written before is not written again.
 */
export async function queueMessages(tx: Db, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = await tx
    .insert(message)
    .values(messages.map((one) => ({ id: newId("msg"), ...one })))
    .onConflictDoNothing({ target: message.key })
    .returning({ id: message.id });
  const jobs = rows.map(({ id }) => ({ payload: { messageId: id }, key: `message:${id}` }));
  await enqueueAll(tx, "send-message", jobs);
}
