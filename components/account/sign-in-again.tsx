import { href } from "@/components/shop/links";
import { ButtonLink } from "@/components/ui/button";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

/** Stands in the place of a form for who has no password to show and signed in a while ago. */
export function SignInAgain({ place, t }: { readonly place: Place; readonly t: Translator }) {
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="text-soft">{t("security.again.text")}</p>
      <ButtonLink href={href(place, "/sign-in?next=/account/security")}>{t("security.again.link")}</ButtonLink>
    </div>
  );
}
