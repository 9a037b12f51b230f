import { href } from "@/components/shop/links";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { withNext } from "@/lib/accounts/next-page";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { faultOf, problemOf } from "./form-texts";
import { GoogleButton } from "./google-button";
import { NarrowPage } from "./narrow-page";
import { PasswordField } from "./password-field";

/** The sign-in page; also what a page for signed-in people shows to others, with itself as `next`. */
export function SignInView({
  place,
  t,
  flash,
  next,
  asked = false,
  google,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  /** Where to go afterwards, a path below the locale. */
  readonly next?: string | undefined;
  /** Another page was asked for. */
  readonly asked?: boolean;
  /** Whether Google sign-in is configured. */
  readonly google: boolean;
}) {
  return (
    <NarrowPage
      title={t("account.signIn.title")}
      intro={asked ? t("account.signIn.first") : undefined}
      problem={problemOf(t, flash)}
      done={doneOf(t, flash)}
    >
      <form action={href(place, "/sign-in/password")} method="post" className="flex flex-col gap-5">
        {next && <input type="hidden" name="next" value={next} />}
        <TextField
          name="email"
          type="email"
          label={t("account.signIn.email")}
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={flash?.values.email ?? ""}
          error={faultOf(t, flash, "email")}
        />
        <PasswordField
          id="password"
          name="password"
          show={t("account.password.show")}
          label={t("account.signIn.password")}
          autoComplete="current-password"
          required
          maxLength={200}
          error={faultOf(t, flash, "password")}
        />
        <Button kind="primary">{t("account.signIn.submit")}</Button>
      </form>
      <p>
        <a href={href(place, "/forgot-password")} className="link">
          {t("account.signIn.forgot")}
        </a>
      </p>
      <div className="flex flex-col gap-4">
        <p className="flex items-center gap-4 text-small text-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
          {t("account.signIn.or")}
        </p>
        <ButtonLink href={href(place, withNext("/sign-in/phone", next))}>{t("phone.signIn.way")}</ButtonLink>
        {google && <GoogleButton place={place} t={t} next={next} />}
      </div>
      <p className="hairline pt-6">
        {t("account.signIn.noAccount")}{" "}
        <a href={href(place, "/register")} className="link">
          {t("account.signIn.register")}
        </a>
      </p>
    </NarrowPage>
  );
}

function doneOf(t: Translator, flash: Flash | undefined): string | undefined {
  if (flash?.done === "reset") return t("account.reset.done");
  if (flash?.done === "mailed") return t("account.signIn.mailed", { email: String(flash.with.email ?? "") });
  return undefined;
}
