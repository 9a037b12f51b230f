import type { ReactNode } from "react";
import { href } from "@/components/shop/links";
import { ButtonLink } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

/** A cart with nothing in it, and where to find something. `children` stand above: an order that still waits. */
export function EmptyCart({
  place,
  t,
  children,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly children?: ReactNode;
}) {
  return (
    <div className="page py-8">
      {children}
      <div className="empty-state">
        <Mark size={72} className="text-line" />
        <h1>{t("cart.empty.title")}</h1>
        <p>{t("cart.empty.text")}</p>
        <ButtonLink href={href(place, "/")} kind="primary">
          {t("cart.empty.shop")}
        </ButtonLink>
      </div>
    </div>
  );
}
