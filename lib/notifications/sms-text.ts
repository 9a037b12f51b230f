import { eq } from "drizzle-orm";
import { z } from "zod";
import { phoneCode } from "@/db/schema/accounts";
import type { message } from "@/db/schema/platform";
import { codeOf } from "@/lib/accounts/phone-code";
import { translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/kernel/context";
import { Hopeless } from "@/lib/kernel/errors";
import { placeOf } from "@/lib/markets/markets";
import { orderById } from "@/lib/orders/queries";
import { orderSmsTemplate, orderSmsText } from "./order-sms-text";
import { SMS_TEMPLATES } from "./queue-sms";

const OrderData = z.object({ orderId: z.templateLiteral(["ord_", z.string()]) });
const CodeData = z.object({ codeId: z.templateLiteral(["pco_", z.string()]) });

/**
 * The text of a queued message in its reader's language; `undefined` when it has become pointless: a code that no
 * longer works would only be typed in vain.
 */
export async function smsText(
  ctx: Pick<Ctx, "db" | "clock" | "market" | "keys">,
  row: typeof message.$inferSelect,
): Promise<string | undefined> {
  const aboutOrder = orderSmsTemplate(row.template);
  if (aboutOrder) {
    const order = await orderById(ctx.db, OrderData.parse(row.data).orderId);
    return order && orderSmsText(ctx, aboutOrder, row, order);
  }
  const template = SMS_TEMPLATES.find((known) => known === row.template);
  if (!template) throw new Hopeless(`message ${row.id} has no text`);
  const language = placeOf(row.locale)?.locale.language ?? ctx.market.locales[0]?.language ?? "en";
  const t = translator(language);
  if (template === "phone-changed") return t("phone.sms.phone-changed");
  const { codeId } = CodeData.parse(row.data);
  const [code] = await ctx.db.select().from(phoneCode).where(eq(phoneCode.id, codeId));
  if (!code || code.usedAt || code.expiresAt <= ctx.clock()) return undefined;
  return t(`phone.sms.${template}`, { code: codeOf(ctx, codeId) });
}
