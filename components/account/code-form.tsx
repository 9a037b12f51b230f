import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { CODE_DIGITS } from "@/lib/accounts/limits";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { phoneFault } from "./phone-texts";

type Common = {
  readonly place: Place;
  readonly t: Translator;
  /** Where it posts to, a path below the locale. */
  readonly action: string;
  readonly next?: string | undefined;
};

/** The form to type a code into. */
export function CodeForm({
  place,
  t,
  action,
  next,
  flash,
  submit,
}: Common & { readonly flash: Flash | undefined; readonly submit: string }) {
  return (
    <form action={href(place, action)} method="post" className="flex flex-col gap-5">
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="code"
        label={t("phone.code.label")}
        hint={t("phone.code.hint")}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        minLength={CODE_DIGITS}
        // Some type a space in the middle.
        maxLength={CODE_DIGITS * 2}
        className="figures"
        error={phoneFault(t, place, flash, "code")}
      />
      <Button kind="primary">{submit}</Button>
    </form>
  );
}

/** Asks for another code, and says how long that takes yet. `waitSeconds` 0: it can be sent at once. */
export function ResendForm({
  place,
  t,
  action,
  next,
  waitSeconds,
  kind = "plain",
}: Common & { readonly waitSeconds: number; readonly kind?: "primary" | "plain" }) {
  return (
    <form action={href(place, action)} method="post" className="flex flex-col items-start gap-3">
      {next && <input type="hidden" name="next" value={next} />}
      {kind === "plain" && (
        <p className="text-soft">
          {waitSeconds > 0 ? t("phone.code.wait", { seconds: waitSeconds }) : t("phone.code.nothing")}
        </p>
      )}
      <Button kind={kind}>{t("phone.code.resend")}</Button>
    </form>
  );
}
