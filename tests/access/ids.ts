/** What a request can name of a person. */
export type Ids = {
  readonly accountId: `usr_${string}`;
  readonly email: string;
  readonly sessionId: string;
  readonly addressId: string;
  readonly orderId: string;
  readonly orderToken: string;
  readonly cartToken: string;
  readonly itemId: string;
  readonly variantId: `var_${string}`;
  readonly productId: `prd_${string}`;
  readonly productSlug: string;
  /** Of the link to their wishlist. */
  readonly shareToken: string;
  /** Of the wishlist their browser has while nobody is signed in. */
  readonly wishlistToken: string;
  /** One that nobody has. */
  readonly freePhone: string;
  /** What their browser has of a code to sign in with, and of one for a new phone; both are `PHONE_CODE`. */
  readonly codeSecret: string;
  readonly newPhoneSecret: string;
  /** At the card provider; nobody's unless the row asks for it. */
  readonly cardId: string;
  /** Of a program they are signed in with. */
  readonly refreshToken: string;
  readonly registerLink: string;
  readonly resetLink: string;
  readonly emailLink: string;
  /** Of an address that is nobody's yet. */
  readonly invitationId: string;
  readonly inviteLink: string;
  /** Of their own address. */
  readonly knownInviteLink: string;
};
