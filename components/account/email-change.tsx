import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { MAX_PASSWORD } from "@/lib/accounts/limits";
import { faultOf } from "./form-texts";
import { PasswordField } from "./password-field";
import { SecurityRow, Unfold } from "./security-row";
import type { SecurityProps } from "./security-view";
import { SignInAgain } from "./sign-in-again";

/** The address: changing it by a link that is mailed to the new one. */
export function EmailChange({ place, t, me, flash, provenLately }: SecurityProps) {
  return (
    <SecurityRow title={t("security.email.title")} state={me.email ?? t("security.email.none")}>
      <Unfold
        label={me.email ? t("security.email.change") : t("security.email.add")}
        open={flash?.problem !== undefined}
      >
        {me.hasPassword || provenLately ? (
          <form action={href(place, "/account/security/email")} method="post" className="flex flex-col gap-5">
            <TextField
              id="email-new"
              name="email"
              type="email"
              label={t("security.email.new")}
              hint={t("security.email.note")}
              autoComplete="email"
              required
              maxLength={254}
              defaultValue={flash?.values.email ?? ""}
              error={faultOf(t, flash, "email")}
            />
            {me.hasPassword && (
              <PasswordField
                id="email-password"
                name="current"
                show={t("account.password.show")}
                label={t("security.email.current")}
                autoComplete="current-password"
                required
                maxLength={MAX_PASSWORD}
                error={faultOf(t, flash, "current")}
              />
            )}
            <Button className="self-start">{t("security.email.submit")}</Button>
          </form>
        ) : (
          <SignInAgain place={place} t={t} />
        )}
      </Unfold>
    </SecurityRow>
  );
}
