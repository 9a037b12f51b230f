import { href } from "@/components/shop/links";
import { ButtonLink } from "@/components/ui/button";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { NarrowPage } from "./narrow-page";

/** A mailed link that was used or is too old, and where to get another. */
export function LinkDead({
  place,
  t,
  again,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly again: string;
}) {
  return (
    <NarrowPage title={t("account.linkDead.title")} intro={t("account.linkDead.text")}>
      <p>
        <ButtonLink href={href(place, again)}>{t("account.linkDead.again")}</ButtonLink>
      </p>
    </NarrowPage>
  );
}
