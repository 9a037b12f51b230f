import type { StockLevel } from "@/lib/inventory/stock-level";
import type { Money } from "@/lib/money/money";
import type { Photo } from "./photo";

/** A product as a shelf shows it. */
export type ProductCard = {
  readonly id: `prd_${string}`;
  readonly slug: string;
  readonly title: string;
  readonly brand: string | null;
  readonly photo: Photo | null;
  /** The least price of its variants. */
  readonly price: Money;
  /** Whether another variant costs more. */
  readonly dearer: boolean;
  /** Price before a sale of the cheapest variant; `null`: not on sale. */
  readonly before: Money | null;
  /** Over all variants together. */
  readonly stock: StockLevel;
  /** Values of the colour option; 0: no colours. */
  readonly colours: number;
  readonly versions: number;
};
