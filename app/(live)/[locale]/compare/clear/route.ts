import { formRoute } from "@/lib/api/form-route";
import { isSecure } from "@/lib/api/visitor";
import { compareCookieHeader } from "@/lib/compare/compare-list";

/** Forgets every product to compare. */
export const POST = formRoute(async ({ place, go }) =>
  go("/compare", { cookies: [compareCookieHeader(place.market.code, [], isSecure(place.market.code))] }),
);
