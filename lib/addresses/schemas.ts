import { z } from "zod";
import type { Address } from "@/db/schema/address";

/** Most addresses of one person's book. */
export const MAX_ADDRESSES = 20;

/** An address of the book, checked and normalised; `readAddress` makes it from a form. */
export type AddressInput = {
  readonly name: string;
  /** E.164. */
  readonly phone: string;
  readonly address: Address;
};

/** The id of an address, as a form or a path names it; anything else is not found. */
export const AddressId = z.templateLiteral(["adr_", z.string().regex(/^[0-9a-z]{1,40}$/)]);
