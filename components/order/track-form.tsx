import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

type Props = { readonly place: Place; readonly t: Translator; readonly flash: Flash | undefined };

/** An order's number and its buyer's contact. */
export function TrackForm({ place, t, flash }: Props) {
  return (
    <form action={href(place, "/track/find")} method="post" className="flex flex-col gap-5">
      <TextField
        name="number"
        label={t("order.track.number")}
        defaultValue={flash?.values.number ?? ""}
        placeholder={`${place.market.orderPrefix}-100042`}
        maxLength={30}
        autoComplete="off"
        autoCapitalize="characters"
        required
      />
      <TextField
        name="contact"
        label={t("order.track.contact")}
        defaultValue={flash?.values.contact ?? ""}
        maxLength={254}
        autoComplete="email"
        required
      />
      <Button kind="primary">{t("order.track.find")}</Button>
    </form>
  );
}

/** What is said when nothing was found; `undefined` when nothing was asked. */
export function trackProblem(t: Translator, flash: Flash | undefined): string | undefined {
  if (!flash?.problem) return undefined;
  if (flash.problem !== "rate_limited") return t("order.track.problem.not_found");
  const seconds = Number(flash.with.retryAfterSeconds ?? 60);
  return t("order.track.problem.rate_limited", { minutes: Math.max(1, Math.ceil(seconds / 60)) });
}
