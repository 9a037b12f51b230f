import type { Db } from "@/db/client";
import { account, accountAddress, type Role, refreshToken, session } from "@/db/schema/accounts";
import { createKeys } from "@/lib/access/keys";
import { linkSecret, newLink } from "@/lib/accounts/link";
import { hashPassword } from "@/lib/accounts/password";
import { SESSION_MS } from "@/lib/accounts/session";
import { nextAuthSessions } from "@/lib/adapters/next-auth-session";
import { newId, newToken } from "@/lib/kernel/ids";
import type { MarketCode } from "@/lib/markets/markets";
import { addressOf, HOUR, localeOf, makeCart, makeCodes, makeGoods, makeWishlists, newPhone } from "./belongings";
import { makeDraft } from "./drafts";
import type { Ids } from "./ids";
import { type Mark, newMark } from "./marks";
import { makeOrders, makeShopWork } from "./orders";

/** Where people are made: a market's database, and the secret its cookies and links come from. */
export type Place = { readonly market: MarketCode; readonly db: Db; readonly secret: string };

export type Person = {
  readonly market: MarketCode;
  readonly mark: Mark;
  /** The value of their session cookie; empty: nobody signed in. */
  readonly cookie: string;
  /** The session it names. */
  readonly sessionId: `ses_${string}`;
  readonly ids: Ids;
};

export const NEW_PASSWORD = "a-long-unusual-phrase-41";
export const PASSWORD = "correct-horse-7-battery";
const hash = hashPassword(PASSWORD);
export const TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

export type NewPerson = {
  readonly role?: Role | "guest";
  readonly blocked?: boolean;
  /** `owed`: they have one, and this session has not shown it; `stale`: it has, an hour ago. Absent: they have none. */
  readonly secondFactor?: "owed" | "stale";
  /** Somebody of the other market whose ids they have by chance, and the secret of whose order. */
  readonly like?: Person;
  /** The address of their goods; absent: their mark is in it. */
  readonly slug?: string;
};

/**
 * Somebody with one of everything a person can have here, each with their mark in it. A guest has a cart, an order and
 * links, and no account.
 */
export async function makePerson({ market, db, secret }: Place, made: NewPerson = {}): Promise<Person> {
  const { role = "customer", blocked = false, secondFactor, like, slug = like?.ids.productSlug } = made;
  const mark = newMark(market);
  const known = role !== "guest";
  const accountId = like?.ids.accountId ?? newId("usr");
  const goods = await makeGoods(db, market, mark, like?.ids, slug);
  const email = `${mark}-mail@example.test`;
  const keys = createKeys(secret, market);
  const ctx = { keys, clock: () => new Date() };
  return db.transaction(async (tx) => {
    const phone = newPhone(market);
    const sessions = [like?.sessionId ?? newId("ses"), newId("ses")] as const;
    const addressId = newId("adr");
    const refreshId = newId("rft");
    if (role !== "guest") {
      await tx.insert(account).values({
        id: accountId,
        email,
        phone,
        name: `${mark}-name`,
        locale: localeOf(market),
        role,
        passwordHash: await hash,
        blockedAt: blocked ? new Date() : null,
        ...(secondFactor && { totpSecret: keys.seal("totp", TOTP_SECRET), totpConfirmedAt: new Date() }),
      });
      const expiresAt = new Date(Date.now() + SESSION_MS);
      const secondFactorAt = secondFactor === "stale" ? new Date(Date.now() - HOUR) : null;
      const browser = { accountId, version: 1, expiresAt, secondFactorAt, userAgent: `${mark}-browser` };
      await tx.insert(session).values(sessions.map((id) => ({ id, ...browser })));
      await tx.insert(refreshToken).values({ id: refreshId, sessionId: sessions[1], expiresAt });
      const address = addressOf(market, mark);
      await tx
        .insert(accountAddress)
        .values({ id: addressId, accountId, name: `${mark}-recipient`, phone: newPhone(market), address });
    }
    const owner = known ? accountId : null;
    const bought = await makeOrders(tx, { market, mark, accountId: owner, goods }, like?.ids.orderToken);
    const work = await makeShopWork(tx, market);
    const shopping = await makeCart(tx, mark, owner, goods, keys);
    const drafted = await makeDraft(tx, market, mark, goods, keys);
    const wishes = await makeWishlists(tx, owner, goods);
    const own = known ? { accountId } : {};
    const register = { name: `${mark}-new`, passwordHash: await hash, locale: localeOf(market) };
    const invite = { role: "support", invitedBy: "the shop" };
    const invitationId = await newLink(tx, ctx, {
      purpose: "invite",
      email: `${mark}-invited@example.test`,
      payload: invite,
    });
    const secretOf = async (link: Parameters<typeof newLink>[2]) => linkSecret(ctx, await newLink(tx, ctx, link));
    const links = {
      registerLink: await secretOf({ purpose: "register", email: `${mark}-new@example.test`, payload: register }),
      resetLink: await secretOf({ purpose: "reset_password", email, ...own }),
      emailLink: await secretOf({ purpose: "change_email", email: `${mark}-changed@example.test`, ...own }),
      invitationId,
      inviteLink: linkSecret(ctx, invitationId),
      knownInviteLink: await secretOf({ purpose: "invite", email, payload: invite }),
    };
    const claims = { accountId, sessionId: sessions[0], version: 1, market };
    const cookie = known ? await nextAuthSessions(keys.derive("session"), market).seal(claims) : "";
    const ids = {
      accountId,
      email,
      sessionId: sessions[1],
      addressId,
      refreshToken: `${refreshId}.${keys.mac("refresh-token", refreshId)}`,
      ...bought,
      ...work,
      ...shopping,
      ...drafted,
      ...goods,
      ...wishes,
      cardId: nobodysCard(),
      freePhone: newPhone(market),
    };
    const codes = await makeCodes(tx, keys, phone, { accountId: owner, phone: newPhone(market) });
    return { market, mark, cookie, sessionId: sessions[0], ids: { ...ids, ...links, ...codes } };
  });
}

/** Ids and secrets of the right form that are nobody's. */
export function nobodysIds(): Ids {
  const link = () => `${newToken()}${newToken()}`.replace(/[^0-9a-f]/g, "0");
  return {
    accountId: newId("usr"),
    email: `nobody-${newToken()}@example.test`,
    sessionId: newId("ses"),
    addressId: newId("adr"),
    orderId: newId("ord"),
    orderToken: newToken(),
    orderNumber: "999999999999",
    orderEmail: `nobody-${newToken()}@example.test`,
    lineId: newId("oln"),
    refundId: newId("rfd"),
    returnId: newId("ret"),
    comingReturnId: newId("ret"),
    comingLineId: newId("rtl"),
    receivedReturnId: newId("ret"),
    paidOrderId: newId("ord"),
    packedOrderId: newId("ord"),
    packedLineId: newId("oln"),
    parcelId: newId("shp"),
    cashOrderId: newId("ord"),
    transferOrderId: newId("ord"),
    transferId: newId("pay"),
    transferToken: newToken(),
    fileId: newId("upl"),
    promotionId: newId("prm"),
    issueId: newId("rci"),
    creditId: newId("crd"),
    draftId: newId("dft"),
    draftToken: newToken(),
    cartToken: newToken(),
    itemId: newId("itm"),
    variantId: newId("var"),
    productId: newId("prd"),
    productSlug: newId("prd").replace("_", "-"),
    shareToken: newToken(),
    wishlistToken: newToken(),
    freePhone: newPhone("us"),
    codeSecret: newToken(),
    newPhoneSecret: newToken(),
    cardId: nobodysCard(),
    refreshToken: `${newId("rft")}.${link()}`,
    registerLink: link(),
    resetLink: link(),
    emailLink: link(),
    invitationId: newId("tok"),
    inviteLink: link(),
    knownInviteLink: link(),
  };
}

function nobodysCard(): string {
  return `pm_${newToken()}`;
}
