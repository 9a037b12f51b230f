import { href } from "@/components/shop/links";
import type { StaffRole } from "@/lib/access/permissions";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { menuOf } from "./menu";

type Self = { readonly name: string; readonly role: StaffRole; readonly hasSecondFactor: boolean };

/** The first page of a market's staff area: who is at work, what they may do, whether their sign-in is safe. */
export function HomeView({ place, t, me }: { readonly place: Place; readonly t: Translator; readonly me: Self }) {
  const pages = menuOf(me.role).filter(({ path }) => path !== "");
  return (
    <>
      <h1>{me.name ? t("staff.home.title", { name: me.name }) : t("staff.home.titleNoName")}</h1>
      <p>
        {t("staff.home.role", { role: t(`staff.roles.${me.role}`) })}{" "}
        <span className="text-soft">{t(`staff.may.${me.role}`)}</span>
      </p>
      <p>
        {t(me.hasSecondFactor ? "staff.home.factorOn" : "staff.home.factorOff")}{" "}
        <a href={href(place, "/account/second-factor")} className="link">
          {t(me.hasSecondFactor ? "staff.home.factorSee" : "staff.home.factorSet")}
        </a>
      </p>
      {pages.length > 0 && (
        <ul className="hairline flex flex-col gap-1 pt-4">
          {pages.map(({ path, label }) => (
            <li key={path}>
              <a href={`/admin/${place.market.code}${path}`} className="link">
                {t(`staff.nav.${label}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
