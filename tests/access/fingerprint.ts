import { sql } from "drizzle-orm";
import type { Ids } from "./ids";
import type { World } from "./world";

/** Everything either market keeps of a person, as one text: the same before and after what may not touch them. */
export async function fingerprint({ place, other }: Pick<World, "place" | "other">, of: Ids): Promise<string> {
  const mine = sql`account_id = ${of.accountId}`;
  const cartIsMine = sql`cart_id in (select id from cart where ${mine})`;
  const listIsMine = sql`wishlist_id in (select id from wishlist where ${mine})`;
  const rows = (table: string, where: ReturnType<typeof sql>) =>
    sql`(select coalesce(jsonb_agg(to_jsonb(t) - 'seen_at' order by t.id), '[]') from ${sql.identifier(table)} t where ${where})`;
  const all = sql`select jsonb_build_object(
    'account', ${rows("account", sql`id = ${of.accountId}`)},
    'sessions', ${rows("session", mine)},
    'addresses', ${rows("account_address", mine)},
    'links', ${rows("account_token", sql`${mine} or purpose = 'invite' and email like ${`${of.email.split("-")[0]}-%`}`)},
    'recovery', ${rows("recovery_code", mine)},
    'codes', ${rows("phone_code", mine)},
    'carts', ${rows("cart", mine)},
    'items', ${rows("cart_item", cartIsMine)},
    'orders', ${rows("order", mine)},
    'wishlist', ${rows("wishlist", mine)},
    'wishes', ${rows("wishlist_item", listIsMine)})::text as text`;
  const found = await Promise.all([place, other].map(({ db }) => db.execute(all)));
  return JSON.stringify(found);
}
