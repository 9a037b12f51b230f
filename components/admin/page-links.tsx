import type { Translator } from "@/lib/i18n/translator";

/** The way through the pages of a list or ledger, the newest first; nothing where there is one page. */
export function PageLinks({
  t,
  label,
  page,
  pages,
  to,
}: {
  readonly t: Translator;
  /** What is paged, for who cannot see it. */
  readonly label: string;
  readonly page: number;
  readonly pages: number;
  readonly to: (page: number) => string;
}) {
  if (pages < 2) return null;
  return (
    <nav aria-label={label} className="flex items-center gap-4">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev" className="link">
          {t("credit.pages.previous")}
        </a>
      )}
      <span className="text-soft">{t("credit.pages.page", { page, pages })}</span>
      {page < pages && (
        <a href={to(page + 1)} rel="next" className="link">
          {t("credit.pages.next")}
        </a>
      )}
    </nav>
  );
}
