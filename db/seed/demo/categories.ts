import { electronicsCategories } from "@/db/seed/demo/electronics/categories";
import { petsCategories } from "@/db/seed/demo/pets/categories";
import type { DemoCategory } from "@/db/seed/demo/types";

/** Every department and leaf category of the demo shop, in display order; a parent precedes its children. */
export const demoCategories: readonly DemoCategory[] = [...electronicsCategories, ...petsCategories];
