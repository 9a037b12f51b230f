/** What a request can name of a person. */
export type Ids = {
  readonly accountId: `usr_${string}`;
  readonly email: string;
  readonly sessionId: string;
  readonly addressId: string;
  /** An order that has arrived, with three units of four in returns. */
  readonly orderId: `ord_${string}`;
  readonly orderToken: string;
  /** As its buyer would type it. */
  readonly orderNumber: string;
  readonly orderEmail: string;
  readonly lineId: string;
  /** Of money to be given back by hand. */
  readonly refundId: string;
  /** Its returns: one to decide about, one to come, one whose money goes back. */
  readonly returnId: string;
  readonly comingReturnId: string;
  readonly comingLineId: string;
  readonly receivedReturnId: string;
  /** An order that is paid and not packed. */
  readonly paidOrderId: `ord_${string}`;
  /** One that is packed, with a unit of two in a parcel under way. */
  readonly packedOrderId: `ord_${string}`;
  readonly packedLineId: string;
  readonly parcelId: string;
  /** One that waits for its cash, and one that waits for the transfer named here. */
  readonly cashOrderId: `ord_${string}`;
  readonly transferOrderId: `ord_${string}`;
  readonly transferId: string;
  readonly transferToken: string;
  /** What was sent to show that this transfer is on its way. Nothing is in the store of it. */
  readonly fileId: string;
  /** An order that staff put together for them, and the secret of its link. */
  readonly draftId: `dft_${string}`;
  readonly draftToken: string;
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
  /** Nobody's, of this market: made for the test of this person, and nothing says so. */
  readonly promotionId: `prm_${string}`;
  readonly issueId: string;
  readonly creditId: `crd_${string}`;
};
