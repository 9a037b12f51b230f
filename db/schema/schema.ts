import * as accounts from "./accounts";
import * as cart from "./cart";
import * as catalog from "./catalog";
import * as credit from "./credit";
import * as documents from "./documents";
import * as drafts from "./drafts";
import * as edits from "./edits";
import * as inventory from "./inventory";
import * as orders from "./orders";
import * as payments from "./payments";
import * as platform from "./platform";
import * as promotions from "./promotions";
import * as returns from "./returns";
import * as shipments from "./shipments";
import * as uploads from "./uploads";
import * as wishlist from "./wishlist";

/** Every table of a market's database, for the Drizzle client and drizzle-kit. */
export const schema = {
  ...accounts,
  ...catalog,
  ...inventory,
  ...cart,
  ...orders,
  ...drafts,
  ...payments,
  ...promotions,
  ...credit,
  ...platform,
  ...documents,
  ...edits,
  ...returns,
  ...shipments,
  ...uploads,
  ...wishlist,
};
