import { sessionCookie } from "@/lib/accounts/session-cookie";
import type { TestShop } from "@/tests/rig/shop";
import { ask, cookieHeader } from "./ask";
import { localeOf } from "./belongings";
import type { Person } from "./people";

/** Has somebody signed in keep a card, as a person would; who they are with its id. */
export async function withCard(shop: Pick<TestShop, "apps" | "desk">, person: Person): Promise<Person> {
  const { market, cookie, ids } = person;
  const cards = `/${localeOf(market)}/account/cards`;
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    ...cookieHeader({ [sessionCookie(market, false)]: cookie }),
  };
  const opened = await ask(shop.apps[0], { method: "POST", path: `${cards}/add`, headers, body: "" });
  await shop.desk[market].pay(opened.headers.location?.split("/").at(-1) ?? "");
  const page = await ask(shop.apps[0], { method: "GET", path: cards, headers });
  const [, cardId] = /name="card"[^>]*value="(\w+)"/.exec(page.text) ?? [];
  if (!cardId) throw new Error(`no card is kept: ${opened.status} ${opened.headers.location}`);
  return { ...person, ids: { ...ids, cardId } };
}
