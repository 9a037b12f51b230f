import * as accounts from "./accounts";
import * as cart from "./cart";
import * as catalog from "./catalog";
import * as inventory from "./inventory";
import * as orders from "./orders";
import * as payments from "./payments";
import * as platform from "./platform";
import * as wishlist from "./wishlist";

/** Every table of a market's database, for the Drizzle client and drizzle-kit. */
export const schema = {
  ...accounts,
  ...catalog,
  ...inventory,
  ...cart,
  ...orders,
  ...payments,
  ...platform,
  ...wishlist,
};
