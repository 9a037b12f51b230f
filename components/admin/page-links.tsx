import type { ReactNode } from "react";
import type { Translator } from "@/lib/i18n/translator";

/** The way through the pages of a list or ledger; nothing where there is one page and nothing else to choose. */
export function PageLinks({
  t,
  label,
  page,
  pages,
  to,
  children,
}: {
  readonly t: Translator;
  /** What is paged, for who cannot see it. */
  readonly label: string;
  readonly page: number;
  readonly pages: number;
  readonly to: (page: number) => string;
  /** What else is chosen of the pages. */
  readonly children?: ReactNode;
}) {
  if (pages < 2 && !children) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-4">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev" className="link">
          {t("staff.pages.previous")}
        </a>
      )}
      {pages > 1 && <span className="text-soft">{t("staff.pages.page", { page, pages })}</span>}
      {page < pages && (
        <a href={to(page + 1)} rel="next" className="link">
          {t("staff.pages.next")}
        </a>
      )}
      {children}
    </nav>
  );
}
