import { fullTitle } from "@/lib/catalog/full-title";
import { creditName } from "@/lib/credit/credit-name";
import { carrierName, trackingUrl } from "@/lib/fulfilment/carriers";
import { dayAndTime } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Market } from "@/lib/markets/market";
import { placeOf } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import type { MailTemplate } from "@/lib/notifications/queue-message";
import { dueOf } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import { heldOrDue } from "@/lib/payments/held-money";
import { WAYS } from "@/lib/payments/ways";

type Said = {
  readonly subject: (number: string) => string;
  readonly intro: string;
  readonly details: readonly string[];
  readonly link: { readonly label: string; readonly url: string } | null;
};
type Part = Readonly<Record<string, unknown>>;

const RETURNS = {
  "return-requested": ["mail.returnRequestedSubject", "mail.returnRequestedIntro"],
  "return-approved": ["mail.returnApprovedSubject", "mail.returnApprovedIntro"],
  "return-refused": ["mail.returnRefusedSubject", "mail.returnRefusedIntro"],
  "return-received": ["mail.returnReceivedSubject", "mail.returnReceivedIntro"],
} as const;

/** An order that is confirmed before it is paid says how the money comes. */
function placedIntro({ paymentMethod }: OrderView): "mail.transferIntro" | "mail.placedIntro" {
  return WAYS[paymentMethod] === "transfer" ? "mail.transferIntro" : "mail.placedIntro";
}

/** An order that is given up says where its money is. */
function cancelledIntro({ paidAt, authorizedAt, paymentMethod }: OrderView) {
  if (paidAt) return "mail.cancelledPaidIntro";
  if (authorizedAt) return "mail.cancelledHeldIntro";
  return WAYS[paymentMethod] === "transfer" ? "mail.cancelledTransferIntro" : "mail.cancelledIntro";
}

/** What a mail about an order says before the order itself, by its template. */
export function orderMailTexts(
  market: Market,
  t: Translator,
  template: MailTemplate,
  order: OrderView,
  part: Part,
): Said {
  const tag = placeOf(order.locale)?.locale.tag ?? "en-US";
  const show = (minor: number) => formatMoney(money(minor, order.currency), tag);
  switch (template) {
    case "order-placed":
      return plain((number) => t("mail.placedSubject", { number }), t(placedIntro(order)));
    case "order-authorized": {
      const amount = show(heldOrDue(order));
      return plain((number) => t("mail.placedSubject", { number }), t("mail.authorizedIntro", { amount }));
    }
    case "order-paid": {
      // Who was told that they would be charged later reads now how much it was.
      const captured = t("mail.capturedIntro", { amount: show(dueOf(order)) });
      return plain((number) => t("mail.paidSubject", { number }), order.authorizedAt ? captured : t("mail.paidIntro"));
    }
    case "order-cancelled":
      return plain((number) => t("mail.cancelledSubject", { number }), t(cancelledIntro(order)));
    case "order-refunded":
      return plain((number) => t("mail.refundedSubject", { number }), t("mail.refundedIntro"));
    case "order-refund": {
      const toCredit = order.creditReturns.find(({ id }) => id === part.creditEntryId);
      if (toCredit) return refundedToCredit(t, toCredit, show);
      const amount = show(order.refunds.find(({ id }) => id === part.refundId)?.amountMinor ?? 0);
      return plain((number) => t("mail.refundSubject", { number, amount }), t("mail.refundIntro", { amount }));
    }
    case "proof-refused": {
      const proof = order.files.find(({ id }) => id === part.uploadId);
      const said = plain((number) => t("mail.proofRefusedSubject", { number }), t("mail.proofRefusedIntro"));
      return { ...said, details: proof?.refusedNote ? [t("mail.proofRefusedWhy", { text: proof.refusedNote })] : [] };
    }
    case "order-shipped":
    case "replacement-sent":
      return shipped(market, t, template, order, part);
    case "order-edited":
      return edited(t, order, part, show);
    case "order-edit-offered":
      return offered(t, order, part, show);
    case "order-edit-late":
      return plain((number) => t("mail.editLateSubject", { number }), t("mail.editLateIntro"));
    default:
      return returned(t, template, order, part);
  }
}

type ToCredit = OrderView["creditReturns"][number];

function refundedToCredit(t: Translator, back: ToCredit, show: (minor: number) => string): Said {
  const amount = show(back.amountMinor);
  const intro = t("mail.refundCreditIntro", { amount, credit: creditName(t, back) });
  return plain((number) => t("mail.refundSubject", { number, amount }), intro);
}

function plain(subject: Said["subject"], intro: string): Said {
  return { subject, intro, details: [], link: null };
}

const SHIPPED = {
  "order-shipped": ["mail.shippedSubject", "mail.shippedIntro"],
  "replacement-sent": ["mail.replacementSubject", "mail.replacementIntro"],
} as const;

function shipped(market: Market, t: Translator, template: keyof typeof SHIPPED, order: OrderView, part: Part): Said {
  const [subject, intro] = SHIPPED[template];
  const parcel = order.shipments.find(({ id }) => id === part.shipmentId);
  const said = plain((number) => t(subject, { number }), t(intro));
  if (!parcel) return said;
  const url = trackingUrl(market, parcel);
  const { trackingNumber: number, carrier } = parcel;
  const details = [
    ...(number ? [t("mail.tracking", { carrier: carrierName(market, carrier), number })] : []),
    t("mail.parcel", { items: itemsText(parcel.lines) }),
  ];
  return { ...said, details, link: url ? { label: t("mail.follow"), url } : null };
}

function returned(t: Translator, template: keyof typeof RETURNS, order: OrderView, part: Part): Said {
  const request = order.returns.find(({ id }) => id === part.returnId);
  const [subject, intro] = RETURNS[template];
  if (!request) return plain((number) => t(subject, { number }), t(intro));
  const isExchange = template === "return-approved" && request.wants === "exchange";
  const said = plain((number) => t(subject, { number }), t(isExchange ? "mail.returnApprovedExchangeIntro" : intro));
  const details = [
    t("mail.returnItems", { items: itemsText(template === "return-received" ? cameOf(request) : request.lines) }),
    ...(request.answer ? [t("mail.answer", { text: request.answer })] : []),
  ];
  return { ...said, details };
}

/** What of a return arrived, as units of things. */
function cameOf({ lines }: OrderView["returns"][number]) {
  return lines.flatMap(({ receivedQuantity, title, variantLabel }) =>
    receivedQuantity > 0 ? [{ quantity: receivedQuantity, title, variantLabel }] : [],
  );
}

type Show = (minor: number) => string;

/** What staff changed, and what becomes of the difference. */
function edited(t: Translator, order: OrderView, part: Part, show: Show): Said {
  const edit = order.edits.find(({ id }) => id === part.editId);
  const said = plain((number) => t("mail.editedSubject", { number }), t("mail.editedIntro"));
  if (!edit) return said;
  const money =
    edit.kind === "refund"
      ? [t("mail.editedBack", { amount: show(-edit.differenceMinor) })]
      : edit.kind === "unpaid" && order.paidAt === null
        ? [t(order.authorizedAt ? "mail.editedHeld" : "mail.editedDue", { amount: show(dueOf(order)) })]
        : [];
  return { ...said, details: [...editDetails(t, edit), ...money] };
}

function offered(t: Translator, order: OrderView, part: Part, show: Show): Said {
  const edit = order.edits.find(({ id }) => id === part.editId);
  const place = placeOf(order.locale);
  const amount = show(edit?.differenceMinor ?? 0);
  const until = edit?.expiresAt && place ? dayAndTime(edit.expiresAt, place) : "";
  const intro = t("mail.editOfferedIntro", { amount, until });
  const said = plain((number) => t("mail.editOfferedSubject", { number }), intro);
  return { ...said, details: edit ? editDetails(t, edit) : [] };
}

function editDetails(t: Translator, { removed, added }: OrderView["edits"][number]): readonly string[] {
  return [
    ...(removed.length > 0 ? [t("mail.editRemoved", { items: itemsText(removed) })] : []),
    ...(added.length > 0 ? [t("mail.editAdded", { items: itemsText(added) })] : []),
  ];
}

type Items = readonly { readonly quantity: number; readonly title: string; readonly variantLabel: string }[];

function itemsText(lines: Items): string {
  return lines.map((line) => `${line.quantity} × ${fullTitle(line)}`).join(", ");
}
