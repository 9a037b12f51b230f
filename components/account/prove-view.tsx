import { href } from "@/components/shop/links";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { NarrowPage } from "./narrow-page";
import { factorProblem, ProveForm } from "./prove-form";

/** Asks for the second factor; also what a page shows to whose session still owes it, with itself as `next`. */
export function ProveView({
  place,
  t,
  flash,
  next,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  /** Where to go afterwards, a path below the locale. */
  readonly next: string;
}) {
  return (
    <NarrowPage
      title={t("secondFactor.proveTitle")}
      intro={t("secondFactor.proveIntro")}
      problem={factorProblem(t, flash)}
    >
      <ProveForm t={t} action={href(place, "/account/second-factor/prove/check")} next={next} />
      <form action={href(place, "/sign-out")} method="post" className="hairline pt-6">
        <button type="submit" className="link">
          {t("secondFactor.signOut")}
        </button>
      </form>
    </NarrowPage>
  );
}
