import { z } from "zod";
import type { DraftStatus, draftOrder } from "@/db/schema/drafts";

/** What the list of drafts can be narrowed to. */
export const DRAFT_VIEWS = ["all", "open", "ordered", "cancelled"] as const satisfies readonly ("all" | DraftStatus)[];
export type DraftView = (typeof DRAFT_VIEWS)[number];

export const DRAFTS_PER_PAGE = 24;

const SearchText = z
  .string()
  .transform((text) => text.replaceAll("\u0000", "").toWellFormed().trim().slice(0, 100))
  .catch("");

/** What is asked of the list of drafts; anything else asks for its first page. */
export const DraftSearch = z.object({
  q: SearchText,
  view: z.enum(DRAFT_VIEWS).catch("all"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type DraftSearch = z.infer<typeof DraftSearch>;

/** Which goods the page of a draft is to offer. */
export const GoodsSearch = z.object({ q: SearchText });

type Row = typeof draftOrder.$inferSelect;

/** What staff say of a draft besides its lines: checked, as far as it is known. */
export type DraftFields = Pick<
  Row,
  | "locale"
  | "email"
  | "phone"
  | "customerName"
  | "region"
  | "city"
  | "line1"
  | "line2"
  | "postalCode"
  | "shippingMethod"
  | "note"
  | "staffNote"
  | "discountBps"
  | "discountMinor"
  | "discountReason"
>;

/** A draft as its form says it is to be. */
export type ChangeDraftInput = {
  /** The version the form was shown with. */
  readonly version: number;
  readonly fields: DraftFields;
  /** Line → units; 0 takes the line out. Lines that are not named stay. */
  readonly quantities: ReadonlyMap<string, number>;
  /** A variant to put in. */
  readonly add?: string | undefined;
};
