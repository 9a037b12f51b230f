import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { demoCategories } from "@/db/seed/demo/categories";
import { demoProducts } from "@/db/seed/demo/products";
import type { DemoCatalogue } from "@/db/seed/demo-catalogue";

const Pictures = z.record(
  z.string(),
  z.array(
    z.object({
      color: z.string().nullable(),
      view: z.number().int(),
      base: z.string(),
      widths: z.array(z.number().int()).readonly(),
      webpWidths: z.array(z.number().int()).readonly(),
      placeholder: z.string(),
      alt: z.object({ en: z.string(), ru: z.string(), ky: z.string() }),
    }),
  ),
);

/** The demo shop as it lies in the repository. */
export async function demoCatalogue(): Promise<DemoCatalogue> {
  const text = await readFile(join(import.meta.dirname, "demo/pictures.json"), "utf8").catch(() => "{}");
  return { categories: demoCategories, products: demoProducts, pictures: Pictures.parse(JSON.parse(text)) };
}
