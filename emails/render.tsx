import { render } from "@react-email/components";
import type { ReactElement } from "react";
import type { RenderMail } from "@/lib/notifications/send-message";
import { AccountMail } from "./account-mail";
import { accountMailModel } from "./account-mail-model";
import { creditMailModel } from "./credit-mail-model";
import { draftMailModel } from "./draft-mail-model";
import { holdMailModel } from "./hold-mail-model";
import { OrderMail } from "./order-mail";
import { orderMailModel } from "./order-mail-model";
import { stockMailModel } from "./stock-mail-model";

/** Renders a mail as HTML and as plain text, in its reader's language. */
export const renderMail: RenderMail = async (ctx, mail) => {
  if (mail.about === "order") {
    const model = orderMailModel(ctx, mail.template, mail.order, mail.part);
    return finished(model.subject, <OrderMail mail={model} />);
  }
  if (mail.about === "draft") {
    const model = draftMailModel(ctx, mail.locale, mail.draft);
    return finished(model.subject, <OrderMail mail={model} />);
  }
  if (mail.about === "stock") {
    const model = stockMailModel(ctx, mail.template, mail);
    return finished(model.subject, <AccountMail mail={model} />);
  }
  if (mail.about === "hold") {
    const model = holdMailModel(ctx, mail);
    return finished(model.subject, <AccountMail mail={model} />);
  }
  if (mail.about === "credit") {
    const model = creditMailModel(ctx, mail.template, mail);
    return finished(model.subject, <AccountMail mail={model} />);
  }
  const model = accountMailModel(ctx, mail.template, mail);
  return finished(model.subject, <AccountMail mail={model} />);
};

async function finished(subject: string, element: ReactElement) {
  const [html, text] = await Promise.all([render(element), render(element, { plainText: true })]);
  return { subject, html, text };
}
