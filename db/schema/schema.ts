import * as cart from "./cart";
import * as catalog from "./catalog";
import * as inventory from "./inventory";
import * as orders from "./orders";
import * as payments from "./payments";
import * as platform from "./platform";

/** Every table of a market's database, for the Drizzle client and drizzle-kit. */
export const schema = { ...catalog, ...inventory, ...cart, ...orders, ...payments, ...platform };
