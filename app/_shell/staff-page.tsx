import { redirect } from "next/navigation";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { markMissing } from "@/app/_reads/missing";
import { type StaffSelf, type StaffVisit, staffVisit } from "@/app/_reads/staff";
import { pageFlash } from "@/app/_reads/visitor";
import { type AdminPath, mayOpen } from "@/components/admin/menu";
import { StaffFrame } from "@/components/admin/staff-frame";
import { StaffMissing } from "@/components/admin/staff-missing";
import { StaffProve } from "@/components/admin/staff-prove";
import { StaffSignIn } from "@/components/admin/staff-sign-in";
import { StaffWait } from "@/components/admin/staff-wait";
import { href } from "@/components/shop/links";
import { Missing } from "@/components/shop/missing";
import type { Flash } from "@/lib/api/flash";
import { countAdminRequest } from "@/lib/limits/count-call";
import { TooManyCalls } from "@/lib/limits/too-many-calls";
import { isMarketCode, type MarketCode } from "@/lib/markets/markets";

type Args = Omit<StaffVisit, "me"> & {
  readonly market: MarketCode;
  readonly me: StaffSelf;
  /** What the page says about the form that led to it. */
  readonly flash: Flash | undefined;
};

/** Counts one look at a page. Resolves with the seconds to wait when there were too many. */
async function tooMany(ctx: StaffVisit["ctx"]): Promise<number | undefined> {
  try {
    await countAdminRequest(ctx);
    return undefined;
  } catch (error) {
    if (error instanceof TooManyCalls) return error.retryAfterSeconds;
    throw error;
  }
}

/**
 * A page of a market's staff area in its frame. Who is not signed in there is asked to, in place; who owes a second
 * factor shows it or sets it up; for whose role the page is not, it does not exist. `render` resolves with `undefined`
 * when what it shows does not exist. The page's verbs and queries check the actor themselves; this only shows what to
 * do. `here` is the page itself, where it is one below `path`.
 */
export async function staffPage(
  market: string,
  path: AdminPath,
  render: (args: Args) => Promise<ReactNode | undefined>,
  here: string = path,
): Promise<ReactNode> {
  await connection();
  if (!isMarketCode(market)) return null;
  const { me, ...visit } = await staffVisit(market);
  const { ctx, place, t } = visit;
  const wait = await tooMany(ctx);
  if (wait !== undefined) return <StaffWait t={t} seconds={wait} />;
  if (ctx.actor.type === "pending") {
    if (ctx.actor.owes === "enrolment") redirect(href(place, "/account/second-factor"));
    return <StaffProve place={place} t={t} flash={await pageFlash("staff-prove")} next={here} />;
  }
  if (ctx.actor.type !== "account") {
    return <StaffSignIn place={place} t={t} flash={await pageFlash("staff-sign-in")} next={here} />;
  }
  if (!me) {
    await markMissing();
    return (
      <Missing>
        <StaffMissing t={t} home="/admin" />
      </Missing>
    );
  }
  const shown = mayOpen(me.role, path)
    ? await render({ ...visit, market, me, flash: await pageFlash("staff", `/admin/${market}${here}`) })
    : undefined;
  if (shown === undefined) await markMissing();
  return (
    <StaffFrame place={place} t={t} me={me} path={path}>
      {shown ?? (
        <Missing>
          <StaffMissing t={t} home={`/admin/${market}`} />
        </Missing>
      )}
    </StaffFrame>
  );
}
