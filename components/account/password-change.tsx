import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { MAX_PASSWORD, MIN_PASSWORD } from "@/lib/accounts/limits";
import { faultOf } from "./form-texts";
import { PasswordField } from "./password-field";
import { SecurityRow, Unfold } from "./security-row";
import type { SecurityProps } from "./security-view";
import { SignInAgain } from "./sign-in-again";

/** The password: changing it, or setting the first. */
export function PasswordChange({ place, t, me, flash, provenLately }: SecurityProps) {
  const title = t("security.password.title");
  if (me.email === null) return <SecurityRow title={title} state={t("security.password.needsEmail")} />;
  const state = me.hasPassword ? t("security.password.set") : t("security.password.none");
  const label = me.hasPassword ? t("security.password.change") : t("security.password.create");
  const show = t("account.password.show");
  return (
    <SecurityRow title={title} state={state}>
      <Unfold label={label} open={flash?.problem !== undefined}>
        {me.hasPassword || provenLately ? (
          <form action={href(place, "/account/security/password")} method="post" className="flex flex-col gap-5">
            <input type="hidden" name="username" autoComplete="username" value={me.email} />
            {me.hasPassword && (
              <PasswordField
                id="password-current"
                name="current"
                show={show}
                label={t("security.password.current")}
                autoComplete="current-password"
                required
                maxLength={MAX_PASSWORD}
                error={faultOf(t, flash, "current")}
              />
            )}
            <PasswordField
              id="password-new"
              name="password"
              show={show}
              label={t("security.password.new")}
              hint={t("account.register.passwordHint", { min: MIN_PASSWORD })}
              autoComplete="new-password"
              required
              minLength={MIN_PASSWORD}
              maxLength={MAX_PASSWORD}
              error={faultOf(t, flash, "password")}
            />
            <p className="text-small text-soft">{t("security.password.note")}</p>
            <Button className="self-start">{t("security.password.submit")}</Button>
          </form>
        ) : (
          <SignInAgain place={place} t={t} />
        )}
      </Unfold>
    </SecurityRow>
  );
}
