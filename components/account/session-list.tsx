import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { browserName } from "@/lib/accounts/browser-name";
import type { SessionView } from "@/lib/accounts/queries";
import { dayAndTime } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

/** The browsers one is signed in with, this one first, each with a way to sign it out. */
export function SessionList({
  place,
  t,
  sessions,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly sessions: readonly SessionView[];
}) {
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  const action = href(place, "/account/security/sessions");
  return (
    <section aria-labelledby="sessions" className="hairline flex flex-col gap-4 py-6">
      <h2 id="sessions" className="font-medium">
        {t("security.sessions.title")}
      </h2>
      <p className="max-w-prose text-soft">
        {others.length > 0 ? t("security.sessions.intro") : t("security.sessions.alone")}
      </p>
      <ul className="flex flex-col">
        {sessions.map((one) => {
          const browser = nameOf(t, one);
          const when = dayAndTime(one.seenAt, place);
          return (
            <li
              key={one.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t py-4 first:border-t-0"
            >
              <div className="min-w-0 flex-1 basis-56">
                <p className="font-medium">
                  {browser}
                  {one.isCurrent && <span className="font-normal text-soft"> · {t("security.sessions.here")}</span>}
                </p>
                <p className="figures text-small text-soft">
                  {t("security.sessions.seen", { when })}
                  {one.ip && ` · ${one.ip}`}
                </p>
              </div>
              {!one.isCurrent && (
                <form action={action} method="post">
                  <input type="hidden" name="session" value={one.id} />
                  <Button small aria-label={t("security.sessions.endOf", { browser, when })}>
                    {t("security.sessions.end")}
                  </Button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      {others.length > 1 && (
        <form action={action} method="post">
          <Button small>{t("security.sessions.endOthers")}</Button>
        </form>
      )}
    </section>
  );
}

function nameOf(t: Translator, { userAgent }: SessionView): string {
  const { browser, system } = browserName(userAgent);
  if (browser && system) return t("security.sessions.browserOn", { browser, system });
  return browser ?? system ?? t("security.sessions.unknown");
}
