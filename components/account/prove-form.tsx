import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { Flash } from "@/lib/api/flash";
import { MESSAGES } from "@/lib/i18n/messages";
import type { Translator } from "@/lib/i18n/translator";

/** What is said of a code that was refused; `undefined` for none. */
export function factorProblem(t: Translator, flash: Flash | undefined): string | undefined {
  if (!flash?.problem) return undefined;
  const known = Object.keys(MESSAGES.en.secondFactor.problem) as (keyof typeof MESSAGES.en.secondFactor.problem)[];
  const key = known.find((each) => each === flash.problem) ?? "check";
  const seconds = Number(flash.with.retryAfterSeconds ?? 60);
  return t(`secondFactor.problem.${key}`, { minutes: Math.max(1, Math.ceil(seconds / 60)) });
}

/** The form that shows a second factor: a code of the app or a recovery code. */
export function ProveForm({
  t,
  action,
  next,
}: {
  readonly t: Translator;
  readonly action: string;
  readonly next: string;
}) {
  return (
    <form action={action} method="post" className="flex flex-col gap-5">
      <input type="hidden" name="next" value={next} />
      <TextField
        name="code"
        label={t("secondFactor.proveCode")}
        hint={t("secondFactor.proveHint")}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={40}
        className="figures"
      />
      <Button kind="primary">{t("secondFactor.prove")}</Button>
    </form>
  );
}
