import { faultOf } from "@/components/account/form-texts";
import { NarrowPage } from "@/components/account/narrow-page";
import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { MAX_PASSWORD, MIN_PASSWORD } from "@/lib/accounts/limits";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import type { InvitationView as Invitation } from "@/lib/staff/accept-invitation";
import { staffProblem } from "./staff-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  readonly secret: string;
  readonly invitation: Invitation;
};

const EXPLAINED = { session: "own", password: "known", new_account: "new" } as const;

/** The page of an invitation's link: to what, as whom, and what accepting it takes. */
export function InvitationView({ place, t, flash, secret, invitation: { email, role, proof } }: Props) {
  const isNew = proof === "new_account";
  return (
    <NarrowPage
      title={t("staff.invitation.title")}
      intro={`${t("staff.invitation.intro", { email, role: t(`staff.roles.${role}`) })} ${t(`staff.invitation.${EXPLAINED[proof]}`)}`}
      problem={staffProblem(t, flash)}
    >
      <form
        action={href(place, isNew ? "/invitation/new" : "/invitation/known")}
        method="post"
        className="flex flex-col gap-5"
      >
        <input type="hidden" name="token" value={secret} />
        {isNew && <NewFields t={t} flash={flash} />}
        {proof === "password" && (
          <TextField
            name="password"
            type="password"
            label={t("staff.invitation.password")}
            autoComplete="current-password"
            required
            maxLength={200}
          />
        )}
        <Button kind="primary">{t("staff.invitation.accept")}</Button>
      </form>
      {proof === "password" && (
        <p>
          <a href={href(place, "/forgot-password")} className="link">
            {t("staff.invitation.forgot")}
          </a>
        </p>
      )}
    </NarrowPage>
  );
}

function NewFields({ t, flash }: Pick<Props, "t" | "flash">) {
  return (
    <>
      <TextField
        name="name"
        label={t("staff.invitation.name")}
        autoComplete="name"
        required
        maxLength={100}
        defaultValue={flash?.values.name ?? ""}
        error={faultOf(t, flash, "name")}
      />
      <TextField
        name="password"
        type="password"
        label={t("staff.invitation.newPassword")}
        hint={t("account.register.passwordHint", { min: MIN_PASSWORD })}
        autoComplete="new-password"
        required
        minLength={MIN_PASSWORD}
        maxLength={MAX_PASSWORD}
        error={faultOf(t, flash, "password")}
      />
    </>
  );
}
