"use client";

import { Button } from "@/components/ui/button";
import { useCheckout } from "./checkout-form";

/**
 * The button with the exact amount, and that amount and the total as fields: the order is refused when it would come to
 * others. Which of the two labels shows is decided in CSS by the chosen method, so that it is right without a script.
 */
export function PayButton({ seeTotal, wait }: { readonly seeTotal: string; readonly wait: string }) {
  const { offer, sending } = useCheckout();
  return (
    <>
      {offer && (
        <>
          <input type="hidden" name="expectedTotalMinor" value={offer.totalMinor} />
          <input type="hidden" name="expectedDueMinor" value={offer.dueMinor} />
        </>
      )}
      <Button kind="primary" className="w-full" aria-disabled={sending || undefined}>
        {sending && wait}
        {!sending && !offer && seeTotal}
        {!sending && offer && (
          <>
            <span className="says-pay">{offer.pay}</span>
            <span className="says-order">{offer.order}</span>
          </>
        )}
      </Button>
    </>
  );
}
