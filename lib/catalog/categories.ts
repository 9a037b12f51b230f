import { asc } from "drizzle-orm";
import type { Db } from "@/db/client";
import { category } from "@/db/schema/catalog";
import type { Language } from "@/lib/markets/market";
import { inLanguage } from "@/lib/markets/markets";
import type { CategoryView } from "./category-tree";

/** Every category in display order, parents and children alike. A shop has tens of them: one read serves all uses. */
export async function allCategories(db: Db, language: Language): Promise<CategoryView[]> {
  const rows = await db.select().from(category).orderBy(asc(category.position), asc(category.id));
  return rows.map(({ id, parentId, path, name, description }) => ({
    id,
    parentId,
    path,
    name: inLanguage(name, language),
    description: inLanguage(description, language),
  }));
}
