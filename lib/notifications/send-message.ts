import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { message } from "@/db/schema/platform";
import { type MailedCredit, mailedCredit } from "@/lib/credit/mailed-credit";
import { type MailedDraft, mailedDraft } from "@/lib/drafts/mailed-draft";
import { type MailedVariant, mailedVariant } from "@/lib/inventory/mailed-variant";
import type { Ctx } from "@/lib/kernel/context";
import { Hopeless } from "@/lib/kernel/errors";
import type { Language } from "@/lib/markets/market";
import { placeOf } from "@/lib/markets/markets";
import { type OrderView, orderById } from "@/lib/orders/queries";
import { ACCOUNT_MAILS, type AccountMailTemplate } from "./queue-account-mail";
import { CREDIT_MAILS, type CreditMailTemplate } from "./queue-credit-mail";
import { DRAFT_MAIL } from "./queue-draft-mail";
import { HOLD_MAIL } from "./queue-hold-mail";
import type { MailTemplate } from "./queue-message";
import { STOCK_MAILS, type StockMailTemplate } from "./queue-stock-mail";
import { smsText } from "./sms-text";

/** What a mail is about, read anew when it is sent. */
type MailContent =
  | {
      readonly about: "order";
      readonly template: MailTemplate;
      readonly order: OrderView;
      /** Which refund, parcel, return or change of it, if one. */
      readonly part: Readonly<Record<string, unknown>>;
    }
  | {
      readonly about: "account";
      readonly template: AccountMailTemplate;
      readonly locale: string;
      readonly name: string;
      readonly tokenId: `tok_${string}` | undefined;
    }
  | {
      readonly about: "stock";
      readonly template: StockMailTemplate;
      readonly locale: string;
      readonly variant: MailedVariant;
    }
  | {
      readonly about: "credit";
      readonly template: CreditMailTemplate;
      readonly locale: string;
      readonly credit: MailedCredit;
    }
  | {
      readonly about: "hold";
      readonly template: typeof HOLD_MAIL;
      readonly locale: string;
      readonly order: OrderView;
    }
  | {
      readonly about: "draft";
      readonly template: typeof DRAFT_MAIL;
      readonly locale: string;
      readonly draft: MailedDraft;
    };

/** Makes a mail of a template, in its reader's language. */
export type RenderMail = (
  ctx: Pick<Ctx, "market" | "origin" | "keys">,
  mail: MailContent,
) => Promise<{ readonly subject: string; readonly html: string; readonly text: string }>;

const AccountData = z.object({
  name: z.string(),
  tokenId: z.templateLiteral(["tok_", z.string()]).optional(),
});

/**
 * Sends a queued mail or text message once: a mail's key stops the vendor from taking it twice, its status stops us.
 * What has become pointless is marked as failed.
 * Rejects when the vendor did not surely take it; the job tries again.
 */
export async function sendMessage(
  ctx: Pick<Ctx, "db" | "clock" | "market" | "mailer" | "sms" | "origin" | "keys">,
  render: RenderMail,
  messageId: `msg_${string}`,
): Promise<void> {
  const [row] = await ctx.db.select().from(message).where(eq(message.id, messageId));
  if (row?.status !== "queued") return;
  const providerId = await (row.channel === "sms" ? sendSms(ctx, row) : sendMail(ctx, render, row));
  await ctx.db
    .update(message)
    .set(providerId === undefined ? { status: "failed" } : { status: "sent", providerId, sentAt: sql`now()` })
    .where(and(eq(message.id, messageId), eq(message.status, "queued")));
}

type Row = typeof message.$inferSelect;

async function sendMail(
  ctx: Pick<Ctx, "db" | "clock" | "market" | "mailer" | "origin" | "keys">,
  render: RenderMail,
  row: Row,
): Promise<string | undefined> {
  const about = await contentOf(ctx, row);
  if (!about) return undefined;
  const content = await render(ctx, about);
  const { providerId } = await ctx.mailer.send({ key: row.key, to: row.recipient, ...content });
  return providerId;
}

async function sendSms(
  ctx: Pick<Ctx, "db" | "clock" | "market" | "sms" | "keys">,
  row: Row,
): Promise<string | undefined> {
  const text = await smsText(ctx, row);
  if (text === undefined) return undefined;
  const { providerId } = await ctx.sms.send({ key: row.key, to: row.recipient, text });
  return providerId;
}

/** `undefined`: what it is about is gone, and the mail has become pointless. */
async function contentOf(
  ctx: Pick<Ctx, "db" | "clock" | "market" | "keys">,
  row: Row,
): Promise<MailContent | undefined> {
  const template = ACCOUNT_MAILS.find((known) => known === row.template);
  if (template) {
    const { name, tokenId } = AccountData.parse(row.data);
    return { about: "account", template, locale: row.locale, name, tokenId };
  }
  const stock = STOCK_MAILS.find((known) => known === row.template);
  if (stock) {
    const variant = await mailedVariant(ctx.db, row.data.variantId as `var_${string}`, languageOf(ctx, row));
    return variant && { about: "stock", template: stock, locale: row.locale, variant };
  }
  const aboutCredit = CREDIT_MAILS.find((known) => known === row.template);
  if (aboutCredit) {
    const credit = await mailedCredit(ctx, row.data);
    return credit && { about: "credit", template: aboutCredit, locale: row.locale, credit };
  }
  if (row.template === DRAFT_MAIL) {
    const draft = await mailedDraft(ctx, row.data.draftId as `dft_${string}`, languageOf(ctx, row));
    return draft && { about: "draft", template: DRAFT_MAIL, locale: row.locale, draft };
  }
  const order = await orderById(ctx.db, row.data.orderId as `ord_${string}`);
  if (!order) throw new Hopeless(`message ${row.id} is about no order`);
  if (row.template === HOLD_MAIL) return { about: "hold", template: HOLD_MAIL, locale: row.locale, order };
  return { about: "order", template: row.template as MailTemplate, order, part: row.data };
}

/** What its reader reads. */
function languageOf({ market }: Pick<Ctx, "market">, row: Row): Language {
  return (placeOf(row.locale)?.locale ?? market.locales[0])?.language ?? "en";
}
