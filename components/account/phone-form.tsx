import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { phoneFault } from "./phone-texts";

/** The form that asks for a code. */
export function PhoneForm({
  place,
  t,
  flash,
  action,
  label,
  phone = "",
  next,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  /** Where it posts to, a path below the locale. */
  readonly action: string;
  readonly label: string;
  /** What is in the field to begin with. */
  readonly phone?: string | undefined;
  readonly next?: string | undefined;
}) {
  return (
    <form action={href(place, action)} method="post" className="flex flex-col gap-5">
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        label={label}
        hint={t("phone.hint", { prefix: place.market.phonePrefix })}
        autoComplete="tel"
        required
        maxLength={40}
        defaultValue={flash?.values.phone ?? phone}
        error={phoneFault(t, place, flash, "phone")}
      />
      <Button kind="primary">{t("phone.send")}</Button>
    </form>
  );
}
