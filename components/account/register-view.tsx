import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { MAX_PASSWORD, MIN_PASSWORD } from "@/lib/accounts/limits";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { faultOf, problemOf } from "./form-texts";
import { NarrowPage } from "./narrow-page";
import { PasswordField } from "./password-field";

type Props = { readonly place: Place; readonly t: Translator; readonly flash: Flash | undefined };

/** The form that begins a registration, and what to do when it was sent. */
export function RegisterView({ place, t, flash }: Props) {
  if (flash?.done === "sent") {
    return (
      <NarrowPage title={t("account.register.sentTitle")}>
        <p role="status">{t("account.register.sentText", { email: String(flash.with.email ?? "") })}</p>
        <p>
          <a href={href(place, "/register")} className="link">
            {t("account.linkDead.again")}
          </a>
        </p>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage title={t("account.register.title")} intro={t("account.register.intro")} problem={problemOf(t, flash)}>
      <form action={href(place, "/register/start")} method="post" className="flex flex-col gap-5">
        <TextField
          name="name"
          label={t("account.register.name")}
          autoComplete="name"
          required
          maxLength={100}
          defaultValue={flash?.values.name ?? ""}
          error={faultOf(t, flash, "name")}
        />
        <TextField
          name="email"
          type="email"
          label={t("account.register.email")}
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
          label={t("account.register.password")}
          hint={t("account.register.passwordHint", { min: MIN_PASSWORD })}
          autoComplete="new-password"
          required
          minLength={MIN_PASSWORD}
          maxLength={MAX_PASSWORD}
          error={faultOf(t, flash, "password")}
        />
        <Button kind="primary">{t("account.register.submit")}</Button>
      </form>
      <p className="hairline pt-6">
        {t("account.register.have")}{" "}
        <a href={href(place, "/sign-in")} className="link">
          {t("account.signIn.submit")}
        </a>
      </p>
    </NarrowPage>
  );
}
