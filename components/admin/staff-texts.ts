import type { Flash } from "@/lib/api/flash";
import { MESSAGES } from "@/lib/i18n/messages";
import type { Translator } from "@/lib/i18n/translator";

type Texts = typeof MESSAGES.en.staff;

/** What is said of a staff form that was refused; `undefined` when none was. */
export function staffProblem(t: Translator, flash: Flash | undefined): string | undefined {
  if (!flash?.problem) return undefined;
  const known = Object.keys(MESSAGES.en.staff.problem) as (keyof Texts["problem"])[];
  const key = known.find((each) => each === flash.problem) ?? "check";
  const seconds = Number(flash.with.retryAfterSeconds ?? 60);
  return t(`staff.problem.${key}`, { minutes: Math.max(1, Math.ceil(seconds / 60)) });
}

/** What was typed into the form with this field, when it was refused; nothing of another form of the page. */
export function typedIn(flash: Flash | undefined, field: string): Readonly<Record<string, string>> {
  return flash?.values[field] === undefined ? {} : flash.values;
}

/** What is said of a staff form that was done; `undefined` when none was. */
export function staffDone(t: Translator, flash: Flash | undefined): string | undefined {
  const known = Object.keys(MESSAGES.en.staff.done) as (keyof Texts["done"])[];
  const key = known.find((each) => each === flash?.done);
  return key && t(`staff.done.${key}`, { email: String(flash?.with.email ?? "") });
}

/** Who did something: a person's name, or what stands for who has none. */
export function actorText(
  t: Translator,
  { actor, actorName }: { readonly actor: string; readonly actorName: string | null | undefined },
): string {
  if (actorName) return actorName;
  if (actor.startsWith("usr_")) return t("staffOrders.actors.gone");
  return t(actor === "guest" ? "staffOrders.actors.guest" : "staffOrders.actors.system");
}
