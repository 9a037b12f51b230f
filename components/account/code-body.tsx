import { href } from "@/components/shop/links";
import { ButtonLink } from "@/components/ui/button";
import { withNext } from "@/lib/accounts/next-page";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { CodeForm, ResendForm } from "./code-form";

/** The code a browser asked for: where it was sent, for people to read, and what can be done with it now. */
export type AskedCode = {
  readonly phone: string;
  /** Whether it may still be typed. */
  readonly works: boolean;
  /** Seconds until another may be sent. */
  readonly waitSeconds: number;
};

/** A code's page below its heading: type it, ask for another, or begin anew. */
export function CodeBody({
  place,
  t,
  flash,
  asked,
  start,
  submit,
  next,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  /** Absent: this browser asked for none, or too long ago. */
  readonly asked: AskedCode | undefined;
  /** The page that asks for the number, a path below the locale; what a code does is below its `/code`. */
  readonly start: string;
  /** Words on the button. */
  readonly submit: string;
  readonly next?: string | undefined;
}) {
  const back = href(place, withNext(start, next));
  if (!asked) {
    return (
      <>
        <p className="text-soft">{t("phone.code.goneText")}</p>
        <p>
          <ButtonLink kind="primary" href={back}>
            {t("phone.code.again")}
          </ButtonLink>
        </p>
      </>
    );
  }
  const { phone, works, waitSeconds } = asked;
  const again = `${start}/code/again`;
  return (
    <>
      <p className="text-soft">{t(works ? "phone.code.intro" : "phone.code.deadText", { phone })}</p>
      {works && <CodeForm {...{ place, t, flash, submit, next }} action={`${start}/code/verify`} />}
      <div className="hairline flex flex-col items-start gap-5 pt-6">
        <ResendForm {...{ place, t, next, waitSeconds }} action={again} kind={works ? "plain" : "primary"} />
        <a href={back} className="link">
          {t("phone.code.otherNumber")}
        </a>
      </div>
    </>
  );
}
