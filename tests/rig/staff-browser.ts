import { createKeys } from "@/lib/access/keys";
import { openSession } from "@/lib/accounts/session";
import { sessionCookie } from "@/lib/accounts/session-cookie";
import { nextAuthSessions } from "@/lib/adapters/next-auth-session";
import { newToken } from "@/lib/kernel/ids";
import type { MarketCode } from "@/lib/markets/markets";
import type { Call } from "@/tests/rig/barrier";
import { testCtx } from "@/tests/rig/factories";
import { makePerson } from "@/tests/rig/people";
import type { TestShop } from "@/tests/rig/shop";

/** The browser of somebody who keeps a market's catalogue, signed in: forms of the staff area as they are sent. */
export async function staffBrowser(shop: TestShop, market: MarketCode) {
  const { db } = shop.databases[market];
  const keys = createKeys(shop.secret, market);
  const person = await makePerson(db, { role: "catalogue_manager" });
  const claims = await openSession(db, testCtx(db, market), person);
  const cookie = `${sessionCookie(market, false)}=${await nextAuthSessions(keys.derive("session"), market).seal(claims)}`;
  return {
    /** Changes what is on the shelf; `once` names the form, and the entry it leaves in the ledger. */
    adjust(app: string, variantId: string, delta: number): Call & { readonly once: string } {
      const once = newToken();
      const form = new URLSearchParams({ delta: String(delta), reason: "counted", note: "", once });
      return {
        once,
        url: `${app}/admin/${market}/stock/${variantId}/adjust`,
        headers: { cookie, origin: app, "content-type": "application/x-www-form-urlencoded" },
        body: form.toString(),
      };
    },
  };
}
