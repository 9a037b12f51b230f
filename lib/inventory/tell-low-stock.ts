import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import { roleMay, STAFF_ROLES } from "@/lib/access/permissions";
import type { Ctx } from "@/lib/kernel/context";
import { queueStockMails } from "@/lib/notifications/queue-stock-mail";

/**
 * Mails the staff who look after stock and want it that a variant runs low: at most once a day for each variant, however
 * often it goes up and down. Call it in a transaction.
 */
export async function tellLowStock(
  { db: tx, clock }: Pick<Ctx, "db" | "clock">,
  variantId: `var_${string}`,
): Promise<void> {
  const readers = await tx
    .select({ id: account.id, email: account.email, locale: account.locale })
    .from(account)
    .where(
      and(
        inArray(
          account.role,
          STAFF_ROLES.filter((role) => roleMay(role, "stock.adjust")),
        ),
        eq(account.stockMails, true),
        isNotNull(account.email),
        isNull(account.blockedAt),
      ),
    );
  const day = clock().toISOString().slice(0, 10);
  const template = "stock-low" as const;
  await queueStockMails(
    tx,
    readers.flatMap(({ id, email, locale }) =>
      email === null ? [] : [{ template, to: email, locale, variantId, about: `${variantId}/${day}/${id}` }],
    ),
  );
}
