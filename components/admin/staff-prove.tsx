import { factorProblem, ProveForm } from "@/components/account/prove-form";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { StaffGate } from "./staff-gate";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  /** Where to go afterwards, below the market. */
  readonly next: string;
  /** Who has shown one before, and must again for what they want to do. */
  readonly again?: boolean;
};

/** Asks staff for their second factor. */
export function StaffProve({ place, t, flash, next, again = false }: Props) {
  const at = `/admin/${place.market.code}`;
  return (
    <StaffGate
      title={t("staff.prove.title")}
      intro={again ? t("staff.prove.fresh") : t("secondFactor.proveIntro")}
      problem={factorProblem(t, flash)}
    >
      <ProveForm t={t} action={`${at}/prove/check`} next={next} />
      <form action={`${at}/sign-out`} method="post">
        <button type="submit" className="link">
          {t("secondFactor.signOut")}
        </button>
      </form>
    </StaffGate>
  );
}
