import { ButtonLink } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import type { Translator } from "@/lib/i18n/translator";

/** What is not here, or not for the reader's role: both look the same. */
export function StaffMissing({ t, home }: { readonly t: Translator; readonly home: string }) {
  return (
    <div className="empty-state" id="content">
      <Mark size={48} className="text-line" />
      <h1>{t("staff.missing.title")}</h1>
      <p>{t("staff.missing.text")}</p>
      <ButtonLink href={home} small>
        {t("staff.missing.home")}
      </ButtonLink>
    </div>
  );
}
