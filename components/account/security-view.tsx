import type { ReactNode } from "react";
import { href } from "@/components/shop/links";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { AccountView, SessionView } from "@/lib/accounts/queries";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { EmailChange } from "./email-change";
import { problemOf } from "./form-texts";
import { PasswordChange } from "./password-change";
import { SecurityRow } from "./security-row";
import { SessionList } from "./session-list";

export type SecurityProps = {
  readonly place: Place;
  readonly t: Translator;
  readonly me: AccountView;
  readonly flash: Flash | undefined;
  /** Whether this browser has shown lately that it is they; asked of who has no password. */
  readonly provenLately: boolean;
};

/** How one signs in, and where one is signed in. */
export function SecurityView({
  place,
  t,
  me,
  sessions,
  flash,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly me: AccountView;
  readonly sessions: readonly SessionView[];
  readonly flash: Readonly<Record<"password" | "email" | "ended", Flash | undefined>>;
}) {
  const here = sessions.find(({ isCurrent }) => isCurrent);
  const common = { place, t, me, provenLately: here?.provenLately ?? false };
  const link = (path: string, text: string): ReactNode => (
    <ButtonLink small href={href(place, path)}>
      {text}
    </ButtonLink>
  );
  return (
    <>
      <h1 className="text-head">{t("security.title")}</h1>
      <Said t={t} flash={flash} />
      <div className="flex flex-col">
        <PasswordChange {...common} flash={flash.password} />
        <EmailChange {...common} flash={flash.email} />
        <SecurityRow title={t("security.phone.title")} state={me.phone ?? t("security.phone.none")}>
          {link("/account/phone", me.phone ? t("security.phone.change") : t("security.phone.add"))}
        </SecurityRow>
        <SecurityRow
          title={t("security.factor.title")}
          state={me.hasSecondFactor ? t("security.factor.on") : t("security.factor.off")}
        >
          {link(
            "/account/second-factor",
            me.hasSecondFactor ? t("security.factor.manage") : t("security.factor.turnOn"),
          )}
        </SecurityRow>
        {me.hasGoogle && <SecurityRow title={t("security.google.title")} state={t("security.google.on")} />}
        <SessionList place={place} t={t} sessions={sessions} />
      </div>
    </>
  );
}

/** What came of the form that led here, at the head of the page. */
function Said({
  t,
  flash,
}: {
  readonly t: Translator;
  readonly flash: Readonly<Record<"password" | "email" | "ended", Flash | undefined>>;
}) {
  const { password, email, ended } = flash;
  const problem = problemOf(t, password) ?? problemOf(t, email);
  if (problem) return <Notice tone="error">{problem}</Notice>;
  const address = { email: String(email?.with.email ?? "") };
  if (email?.done === "sent") return <Notice>{t("security.email.sent", address)}</Notice>;
  const done =
    (password?.done && t("security.password.done")) ||
    (email?.done && t("security.email.done", address)) ||
    (ended && sessionsText(t, ended));
  return done ? <Notice tone="success">{done}</Notice> : null;
}

function sessionsText(t: Translator, { done, with: values }: Flash): string {
  if (done === "othersEnded") return t("security.sessions.othersEnded", { count: Number(values.count ?? 0) });
  return t(done === "ended" ? "security.sessions.ended" : "security.sessions.gone");
}
