import { sessionCookie } from "@/lib/accounts/session-cookie";
import { cartCookie } from "@/lib/cart/token";
import { MARKET_CODES, type MarketCode } from "@/lib/markets/markets";
import { wishlistCookie } from "@/lib/wishlist/token";
import type { TestShop } from "@/tests/rig/shop";
import { withCard } from "./card";
import type { Ids } from "./ids";
import { makePerson, type NewPerson, nobodysIds, type Person, type Place } from "./people";
import { ACTORS, type Actor, type Subject } from "./row";

/** One market with somebody in every part, and a customer of the other one. */
export type World = {
  readonly shop: Pick<TestShop, "apps" | "desk">;
  readonly place: Place;
  readonly other: Place;
  readonly people: Readonly<Record<Actor, Person>>;
  readonly elsewhere: Person;
};

const AS: Readonly<Record<Actor, NewPerson>> = {
  anonymous: {},
  customer_a: {},
  customer_b: {},
  blocked: { blocked: true },
  support: { role: "support" },
  catalogue_manager: { role: "catalogue_manager" },
  admin: { role: "admin" },
  stale_admin: { role: "admin", secondFactor: "stale" },
  unproven: { role: "admin", secondFactor: "owed" },
  other_admin: { role: "admin" },
};

/** Who can sign in to keep a card. */
const WITHOUT_CARD: readonly Actor[] = ["anonymous", "blocked", "unproven"];

function placeOf(shop: Pick<TestShop, "databases" | "secret">, market: MarketCode): Place {
  return { market, db: shop.databases[market].db, secret: shop.secret };
}

export async function makeWorld(shop: TestShop, market: MarketCode): Promise<World> {
  const place = placeOf(shop, market);
  const other = placeOf(shop, MARKET_CODES.find((code) => code !== market) ?? market);
  const made = ACTORS.map(async (actor) => [actor, await makeActor({ shop, place, other }, actor, true)] as const);
  const people = Object.fromEntries(await Promise.all(made)) as Record<Actor, Person>;
  return { shop, place, other, people, elsewhere: await withCard(shop, await makePerson(other)) };
}

/** Somebody new in a part, for requests that change what they have. */
export async function makeActor(
  { shop, place, other }: Pick<World, "shop" | "place" | "other">,
  actor: Actor,
  card: boolean,
): Promise<Person> {
  const person = await makePerson(actor === "other_admin" ? other : place, AS[actor]);
  if (card && !WITHOUT_CARD.includes(actor)) return withCard(shop, person);
  return actor === "anonymous" ? { ...person, cookie: "" } : person;
}

/** Whose ids a cell names; `fresh`: of somebody whom no other cell has named. */
export async function subjectOf(
  world: World,
  actor: Actor,
  asker: Person,
  subject: Subject,
  fresh: false | { readonly card: boolean },
): Promise<Ids> {
  switch (subject) {
    case "own":
      return asker.ids;
    case "foreign":
      return world.people[actor === "customer_a" ? "customer_b" : "customer_a"].ids;
    case "elsewhere":
      if (!fresh) return world.elsewhere.ids;
      return (await makeActor(world, "other_admin", fresh.card)).ids;
    case "missing":
      return nobodysIds();
  }
}

/** What a browser has of its person; of somebody from another market under this one's names, too. */
export function cookiesOf(person: Person, market: MarketCode): Record<string, string> {
  const names = new Set([person.market, market]);
  return Object.fromEntries(
    [...names].flatMap((name) => [
      [sessionCookie(name, false), person.cookie],
      [cartCookie(name), person.ids.cartToken],
      [wishlistCookie(name), person.ids.wishlistToken],
    ]),
  );
}
