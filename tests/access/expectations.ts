import { ACCOUNT_ROWS } from "./account-rows";
import { OWN_ROWS } from "./own-rows";
import type { Table } from "./row";
import { SHOP_ROWS } from "./shop-rows";
import { STAFF_ROWS } from "./staff-rows";

/** What everybody gets from every route. A route without a row here fails `expectations.test.ts`, and so does a row without one. */
export const EXPECTATIONS: Table = { ...SHOP_ROWS, ...ACCOUNT_ROWS, ...OWN_ROWS, ...STAFF_ROWS };
