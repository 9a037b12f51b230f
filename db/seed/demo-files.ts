import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { demoCategories } from "@/db/seed/demo/categories";
import { demoProducts } from "@/db/seed/demo/products";
import type { DemoProduct, Text3 } from "@/db/seed/demo/types";
import type { DemoCatalogue, DemoPicture } from "@/db/seed/demo-catalogue";

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
    }),
  ),
);

/** The demo shop as it lies in the repository. */
export async function demoCatalogue(): Promise<DemoCatalogue> {
  const text = await readFile(join(import.meta.dirname, "demo/pictures.json"), "utf8").catch(() => "{}");
  return { categories: demoCategories, products: demoProducts, pictures: Pictures.parse(JSON.parse(text)), alt };
}

function alt(product: DemoProduct, { color }: DemoPicture): Text3 {
  const label = product.options.find(({ key }) => key === "color")?.values.find(({ key }) => key === color)?.label;
  const say = (language: keyof Text3) => [product.title[language], label?.[language]].filter(Boolean).join(", ");
  return { en: say("en"), ru: say("ru"), ky: say("ky") };
}
