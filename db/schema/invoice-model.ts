/** A title with the lines under it. */
export type TextBlock = { readonly title: string; readonly lines: readonly string[] };

/** One line of a sum. */
export type SumRow = { readonly label: string; readonly amount: string; readonly strong: boolean };

/** Something bought, as an invoice says it. */
export type InvoiceRow = {
  readonly title: string;
  /** Variant and SKU. */
  readonly detail: string;
  readonly quantity: string;
  readonly unit: string;
  /** Empty: none. */
  readonly discount: string;
  readonly tax: string;
  readonly taxRate: string;
  readonly total: string;
};

/** Everything an invoice says, as finished strings: what is stored, and all that the drawing reads. */
export type InvoiceModel = {
  readonly paper: "A4" | "LETTER";
  /** BCP 47. */
  readonly lang: string;
  readonly heading: string;
  /** `KG-INV-000001`. */
  readonly number: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly seller: TextBlock;
  /** The buyer and where the parcel goes; empty once they were erased. */
  readonly people: readonly TextBlock[];
  readonly columns: {
    readonly item: string;
    readonly quantity: string;
    readonly unit: string;
    /** Empty: no line has a discount, and there is no such column. */
    readonly discount: string;
    readonly tax: string;
    readonly total: string;
  };
  readonly rows: readonly InvoiceRow[];
  readonly sums: readonly SumRow[];
  /** Tax that is inside the total, by rate. */
  readonly taxNotes: readonly string[];
  readonly payments: { readonly title: string; readonly rows: readonly SumRow[] };
  /** What is said of money given back since. */
  readonly credits: { readonly title: string; readonly left: string };
  /** "Page {page} of {pages}". */
  readonly pageOf: string;
};

/** A credit note as a line under its invoice. */
export type CreditNoteModel = {
  readonly label: string;
  readonly amount: string;
  /** What is then left of the invoice's total. */
  readonly left: string;
};

/** Everything a packing slip says. It names no price: parcels are presents, too. */
export type PackingSlipModel = Pick<InvoiceModel, "paper" | "lang" | "heading" | "number" | "facts" | "pageOf"> & {
  readonly people: readonly TextBlock[];
  readonly columns: { readonly item: string; readonly sku: string; readonly quantity: string; readonly packed: string };
  readonly rows: readonly {
    readonly title: string;
    readonly detail: string;
    readonly sku: string;
    readonly quantity: string;
  }[];
  readonly total: string;
  /** What the shopper wrote to the courier. */
  readonly note: TextBlock | null;
  readonly foot: string;
};
