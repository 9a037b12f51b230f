import { fullTitle } from "@/lib/catalog/full-title";
import type { Translator } from "@/lib/i18n/translator";
import type { OrderView } from "@/lib/orders/queries";

type Return = OrderView["returns"][number];
type ReturnLine = Return["lines"][number];

/** Units of a line that are sent back; once the parcel is here and fewer came than were asked back, how many did. */
export function returnedText(
  t: Translator,
  { receivedAt }: Pick<Return, "receivedAt">,
  line: Pick<ReturnLine, "quantity" | "receivedQuantity" | "title" | "variantLabel">,
): string {
  const { quantity, receivedQuantity } = line;
  const title = fullTitle(line);
  if (!receivedAt || receivedQuantity === quantity) return `${quantity} × ${title}`;
  return t("order.ret.came", { title, came: receivedQuantity, asked: quantity });
}
