import { render } from "@react-email/components";
import type { RenderOrderMail } from "@/lib/notifications/send-message";
import { OrderMail } from "./order-mail";
import { orderMailModel } from "./order-mail-model";

/** Renders a mail about an order as HTML and as plain text. */
export const renderOrderMail: RenderOrderMail = async (ctx, template, order) => {
  const mail = orderMailModel(ctx, template, order);
  const element = <OrderMail mail={mail} />;
  const [html, text] = await Promise.all([render(element), render(element, { plainText: true })]);
  return { subject: mail.subject, html, text };
};
