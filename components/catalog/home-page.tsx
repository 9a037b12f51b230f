import { href } from "@/components/shop/links";
import { ButtonLink } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { WidePicture } from "@/components/ui/wide-picture";
import type { CategoryNode } from "@/lib/catalog/category-tree";
import type { Shelves } from "@/lib/catalog/list-products";
import type { ProductCard } from "@/lib/catalog/product-card";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { ProductGrid } from "./product-grid";

type Said = { readonly place: Place; readonly t: Translator };

/** The shop's front page: one picture and one sentence, the departments, four shelves, and how delivery works. */
export function HomePageView({
  departments,
  shelves,
  ...said
}: Said & { readonly departments: readonly CategoryNode[]; readonly shelves: Shelves }) {
  const { place, t } = said;
  const lead = departments[0];
  return (
    <>
      <section className="page hero">
        <div className="hero-words">
          <h1 className="text-display">{t("home.heroTitle")}</h1>
          <p className="mt-6 max-w-md text-lead text-soft">{t("home.heroText")}</p>
          <ButtonLink kind="primary" href="#new" className="mt-8">
            {t("home.heroLink")}
          </ButtonLink>
        </div>
        <WidePicture base="/demo/hero-home" sizes="(min-width: 64rem) 46rem, 100vw" priority className="hero-picture" />
      </section>
      <div className="page mt-16 grid gap-x-6 gap-y-12 md:grid-cols-2">
        {departments.map((department) => (
          <Department key={department.id} department={department} {...said} />
        ))}
      </div>
      <ShelfSection id="new" title={t("home.new")} note={t("home.newText")} cards={shelves.fresh} {...said} />
      {departments.map((department, index) => (
        <div key={department.id} className="contents">
          <ShelfSection
            id={department.path}
            title={department.name}
            note={t("home.pick")}
            cards={shelves.departments[index] ?? []}
            to={href(place, `/c/${department.path}`)}
            {...said}
          />
          {department === lead && (
            <ShelfSection id="sale" title={t("home.sale")} note={t("home.saleText")} cards={shelves.sale} {...said} />
          )}
        </div>
      ))}
      <HowItWorks {...said} />
    </>
  );
}

function Department({ department, place }: Said & { readonly department: CategoryNode }) {
  return (
    <section>
      <a href={href(place, `/c/${department.path}`)} className="group block">
        <WidePicture base={`/demo/hero-${department.path}`} sizes="(min-width: 48rem) 38rem, 100vw" />
        <h2 className="mt-4 text-title group-hover:underline group-hover:decoration-1 group-hover:underline-offset-4">
          {department.name}
        </h2>
      </a>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-soft">
        {department.children.map((leaf) => (
          <li key={leaf.id}>
            <a href={href(place, `/c/${leaf.path}`)} className="quiet">
              {leaf.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ShelfSection({
  id,
  title,
  note,
  cards,
  to,
  place,
  t,
}: Said & {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly cards: readonly ProductCard[];
  readonly to?: string;
}) {
  if (cards.length === 0) return null;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="page mt-24">
      <div className="mb-8 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={`${id}-title`} className="text-head">
          {title}
        </h2>
        <p className="text-soft">
          {note}
          {to && (
            <>
              {" · "}
              <a href={to} className="link text-ink" aria-label={`${t("home.all")}: ${title}`}>
                {t("home.all")}
              </a>
            </>
          )}
        </p>
      </div>
      <ProductGrid cards={cards} place={place} t={t} heading="h3" row />
    </section>
  );
}

function HowItWorks({ place, t }: Said) {
  const { market } = place;
  const pay = market.paymentMethods.includes("cash_on_delivery")
    ? t("home.delivery.payCash")
    : t("home.delivery.payStripe");
  const points = [
    { title: t("home.delivery.costTitle"), text: t("home.delivery.costText"), to: "/help#delivery" },
    { title: t("home.delivery.payTitle"), text: pay, to: "/help#payment" },
    { title: t("home.delivery.returnTitle"), text: t("home.delivery.returnText"), to: "/help#returns" },
  ];
  return (
    <section aria-labelledby="how" className="page mt-28">
      <Mark size={40} className="mb-6 text-edge" />
      <h2 id="how" className="mb-8 text-head">
        {t("home.delivery.title")}
      </h2>
      <ul className="grid gap-8 md:grid-cols-3">
        {points.map((point) => (
          <li key={point.to} className="hairline pt-4">
            <h3 className="text-lead">
              <a href={href(place, point.to)} className="quiet">
                {point.title}
              </a>
            </h3>
            <p className="mt-2 max-w-sm text-soft">{point.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
