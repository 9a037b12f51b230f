import { faultOf } from "@/components/account/form-texts";
import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { StaffGate } from "./staff-gate";
import { staffProblem } from "./staff-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  /** The page that was asked for, below the market. */
  readonly next: string;
};

/** The sign-in of a market's staff, in place of the page that was asked for. */
export function StaffSignIn({ place, t, flash, next }: Props) {
  const { market, locale } = place;
  return (
    <StaffGate
      title={t("staff.signIn.title", { market: inLanguage(market.name, locale.language) })}
      intro={t("staff.signIn.intro")}
      problem={staffProblem(t, flash)}
    >
      <form action={`/admin/${market.code}/sign-in`} method="post" className="flex flex-col gap-4">
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          type="email"
          label={t("staff.signIn.email")}
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={flash?.values.email ?? ""}
          error={faultOf(t, flash, "email")}
        />
        <TextField
          name="password"
          type="password"
          label={t("staff.signIn.password")}
          autoComplete="current-password"
          required
          maxLength={200}
          error={faultOf(t, flash, "password")}
        />
        <Button kind="primary">{t("staff.signIn.submit")}</Button>
      </form>
      <p>
        <a href={href(place, "/forgot-password")} className="link">
          {t("staff.signIn.forgot")}
        </a>
      </p>
    </StaffGate>
  );
}
