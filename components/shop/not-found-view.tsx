import { ButtonLink } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { type NavItem, SearchForm } from "./header";
import { href } from "./links";

export type MissingKind = "page" | "product" | "category" | "listing";

/** What is not here, a search box for something like it, and the departments. */
export function NotFoundView({
  kind,
  place,
  t,
  departments,
  firstPage,
}: {
  readonly kind: MissingKind;
  readonly place: Place;
  readonly t: Translator;
  readonly departments: readonly NavItem[];
  /** Address of the list's first page, when it is a later one that is missing. */
  readonly firstPage?: string;
}) {
  return (
    <div className="page empty-state">
      <Mark size={72} className="text-line" />
      <h1>{t(`notFound.${kind}.title`)}</h1>
      <p>{t(`notFound.${kind}.text`)}</p>
      {firstPage && (
        <ButtonLink href={firstPage} kind="primary">
          {t("notFound.firstPage")}
        </ButtonLink>
      )}
      <div className="w-full max-w-md">
        <SearchForm place={place} t={t} id="q-missing" />
      </div>
      <ul className="flex flex-wrap justify-center gap-3">
        {departments.map((department) => (
          <li key={department.path}>
            <ButtonLink href={href(place, `/c/${department.path}`)} small>
              {department.name}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
