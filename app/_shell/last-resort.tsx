import "@/app/globals.css";
import { Mark } from "@/components/ui/mark";
import { translator } from "@/lib/i18n/translator";
import { inLanguage, PLACES } from "@/lib/markets/markets";

/** What is shown where not even the language is known: the same few words in every language, with the ways in. */
export function LastResort() {
  return (
    <main className="page empty-state flex-1">
      <Mark size={72} className="text-line" />
      <h1>404</h1>
      <ul className="grid w-full max-w-3xl gap-8 text-left md:grid-cols-3">
        {PLACES.map(({ market, locale }) => {
          const t = translator(locale.language);
          return (
            <li key={locale.slug} lang={locale.tag} className="hairline pt-4">
              <p className="font-medium">{t("notFound.page.title")}</p>
              <p className="mb-3 text-soft">{t("notFound.page.text")}</p>
              <a href={`/${locale.slug}`} className="link">
                {inLanguage(market.name, locale.language)} · {locale.label}
              </a>
            </li>
          );
        })}
      </ul>
    </main>
  );
}
