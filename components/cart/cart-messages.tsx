import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { errorText } from "@/lib/api/error-texts";
import type { Cart } from "@/lib/cart/cart";
import { MAX_QUANTITY } from "@/lib/cart/cart";
import type { CartMessage } from "@/lib/cart/cart-message";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly cart: Cart | undefined;
  readonly message: CartMessage | undefined;
  /** What was removed, when the message is of a removal. */
  readonly removedTitle: string | undefined;
};

/** Why a change was refused, in the shopper's words. */
export function refusalText(message: Extract<CartMessage, { kind: "refused" }>, place: Place, t: Translator): string {
  const { refusal, available = 0, max = MAX_QUANTITY } = message;
  if (refusal === "bad_quantity") return t("cart.problem.bad_quantity", { max });
  if (refusal === "line_gone") return t("cart.problem.line_gone");
  return errorText(refusal, place.locale.language, { available, max });
}

/** What happened to the cart just now. A refusal that belongs to a line still in it is told at that line instead. */
export function CartMessages({ place, t, cart, message, removedTitle }: Props) {
  if (!message) return null;
  const lineOf = (itemId: string | undefined) => cart?.lines.find((line) => line.itemId === itemId);
  switch (message.kind) {
    case "added": {
      const line = lineOf(message.itemId);
      return line ? <Said tone="success">{t("cart.added", { title: line.title })}</Said> : null;
    }
    case "reopened":
      return <Said tone="success">{t("cart.reopened")}</Said>;
    case "removed": {
      const isBack = cart?.lines.some((line) => line.variantId === message.variantId);
      if (isBack || removedTitle === undefined) return null;
      return (
        <Said tone="info">
          <form action={href(place, "/cart/add")} method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <input type="hidden" name="variantId" value={message.variantId} />
            <input type="hidden" name="quantity" value={message.quantity} />
            <span className="mr-auto">{t("cart.removed", { title: removedTitle })}</span>
            <Button small>{t("cart.undo")}</Button>
          </form>
        </Said>
      );
    }
    case "refused":
      return lineOf(message.itemId) ? null : <Said tone="error">{refusalText(message, place, t)}</Said>;
  }
}

function Said({ tone, children }: { readonly tone: "success" | "info" | "error"; readonly children: React.ReactNode }) {
  return (
    <div data-message tabIndex={-1} className="sticky top-2 z-10 outline-none">
      <Notice tone={tone}>{children}</Notice>
    </div>
  );
}
