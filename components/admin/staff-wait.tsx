import type { Translator } from "@/lib/i18n/translator";
import { StaffGate } from "./staff-gate";

/** In place of a page that was asked for too often. */
export function StaffWait({ t, seconds }: { readonly t: Translator; readonly seconds: number }) {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return (
    <StaffGate title={t("staff.title")} intro={t("staff.problem.rate_limited", { minutes })} problem={undefined}>
      {null}
    </StaffGate>
  );
}
