import { sql } from "drizzle-orm";

/** The variant of the query's `product` row where it has one; NULL where a shopper has to choose. */
export const onlyVariantId = sql<`var_${string}` | null>`(select case count(*) when 1 then min(v.id) end
  from variant v where v.product_id = product.id)`;
