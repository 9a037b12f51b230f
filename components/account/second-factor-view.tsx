import { href } from "@/components/shop/links";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { QrCode } from "@/components/ui/qr-code";
import type { SecondFactorView as View } from "@/lib/access/second-factor/queries";
import type { Flash } from "@/lib/api/flash";
import { longDay } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { factorProblem } from "./prove-form";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly factor: View;
  readonly flash: Flash | undefined;
  /** New recovery codes, shown this once. */
  readonly codes: readonly string[];
  /** Staff who can do nothing before they have one. */
  readonly must: boolean;
  /** Staff who may not turn it off. */
  readonly keep: boolean;
};

/** One's second factor: set it up, look after it, turn it off. */
export function SecondFactorView(props: Props) {
  const { t, flash, codes, must } = props;
  const problem = factorProblem(t, flash);
  return (
    <div className="flex max-w-xl flex-col gap-6">
      <h1 className="text-head">{t("secondFactor.title")}</h1>
      {flash?.done === "off" && <Notice tone="success">{t("secondFactor.done.off")}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      {must && <Notice tone="warning">{t("secondFactor.mustEnrol")}</Notice>}
      {codes.length > 0 ? <Codes {...props} /> : <State {...props} />}
    </div>
  );
}

function State(props: Props) {
  const { place, t, factor } = props;
  const at = (path: string) => href(place, `/account/second-factor/${path}`);
  switch (factor.state) {
    case "none":
      return (
        <>
          <p className="text-soft">{t("secondFactor.intro")}</p>
          <form action={at("begin")} method="post">
            <Button kind="primary">{t("secondFactor.begin")}</Button>
          </form>
        </>
      );
    case "begun":
      return <Enrolment t={t} factor={factor} at={at} />;
    case "on":
      return <On {...props} factor={factor} at={at} />;
  }
}

type At = { readonly at: (path: string) => string };

function Enrolment({ t, factor, at }: Pick<Props, "t"> & At & { readonly factor: Extract<View, { state: "begun" }> }) {
  return (
    <>
      <section className="flex flex-col gap-4">
        <h2 className="text-title">{t("secondFactor.scanTitle")}</h2>
        <p className="text-soft">{t("secondFactor.scan")}</p>
        <QrCode code={factor.qr} label={t("secondFactor.qr")} className="w-52" />
        <p className="text-soft">{t("secondFactor.orType")}</p>
        <p>
          <code className="figures break-words font-medium">{factor.secret}</code>
        </p>
      </section>
      <section className="flex flex-col gap-4">
        <h2 className="text-title">{t("secondFactor.confirmTitle")}</h2>
        <form action={at("confirm")} method="post" className="flex max-w-sm flex-col gap-5">
          <TextField
            name="code"
            label={t("secondFactor.code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            maxLength={10}
            className="figures"
          />
          <Button kind="primary">{t("secondFactor.confirm")}</Button>
        </form>
        <form action={at("begin")} method="post">
          <button type="submit" className="link">
            {t("secondFactor.beginAgain")}
          </button>
        </form>
      </section>
    </>
  );
}

function On({ place, t, factor, at, keep }: Props & At & { readonly factor: Extract<View, { state: "on" }> }) {
  const since = longDay(factor.since, place);
  return (
    <>
      <p>{t("secondFactor.on", { since })}</p>
      <p className="text-soft">{t("secondFactor.codesLeft", { count: factor.codesLeft })}</p>
      <form action={at("codes")} method="post">
        <Button>{t("secondFactor.newCodes")}</Button>
      </form>
      <section className="hairline flex flex-col gap-4 pt-6">
        <p className="text-soft">{keep ? t("secondFactor.staffKeep") : t("secondFactor.offHint")}</p>
        {!keep && (
          <form action={at("off")} method="post">
            <Button>{t("secondFactor.off")}</Button>
          </form>
        )}
      </section>
    </>
  );
}

function Codes({ place, t, codes }: Props) {
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-title">{t("secondFactor.codesTitle")}</h2>
      <p className="text-soft">{t("secondFactor.codesText")}</p>
      <ul className="figures grid max-w-sm grid-cols-2 gap-x-6 gap-y-2 bg-ground p-4">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink kind="primary" href={href(place, "/account")}>
          {t("secondFactor.codesKept")}
        </ButtonLink>
      </p>
    </section>
  );
}
