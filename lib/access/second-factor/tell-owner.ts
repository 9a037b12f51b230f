import type { Db } from "@/db/client";
import type { account } from "@/db/schema/accounts";
import { queueAccountMail } from "@/lib/notifications/queue-account-mail";

type Owner = Pick<typeof account.$inferSelect, "id" | "email" | "name" | "locale">;

/** Mails the owner that their second factor was turned on or off; an account without an address gets no mail. */
export async function tellOwner(tx: Db, owner: Owner, to: "on" | "off", at: Date): Promise<void> {
  const { id, email, name, locale } = owner;
  if (email === null) return;
  await queueAccountMail(tx, {
    template: `second-factor-${to}`,
    to: email,
    locale,
    about: `${id}/${at.getTime()}`,
    name,
  });
}
