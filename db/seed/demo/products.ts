import { headphones } from "@/db/seed/demo/electronics/headphones";
import { hubs } from "@/db/seed/demo/electronics/hubs";
import { keyboards } from "@/db/seed/demo/electronics/keyboards";
import { mice } from "@/db/seed/demo/electronics/mice";
import { monitors } from "@/db/seed/demo/electronics/monitors";
import { stands } from "@/db/seed/demo/electronics/stands";
import { beds } from "@/db/seed/demo/pets/beds";
import { bowls } from "@/db/seed/demo/pets/bowls";
import { carriers } from "@/db/seed/demo/pets/carriers";
import { catTrees } from "@/db/seed/demo/pets/cat-trees";
import { leads } from "@/db/seed/demo/pets/leads";
import { toys } from "@/db/seed/demo/pets/toys";
import type { DemoProduct } from "@/db/seed/demo/types";

/** Every product of the demo shop, department by department in the order of `demoCategories`. */
export const demoProducts: readonly DemoProduct[] = [
  ...keyboards,
  ...mice,
  ...monitors,
  ...headphones,
  ...stands,
  ...hubs,
  ...catTrees,
  ...beds,
  ...bowls,
  ...toys,
  ...leads,
  ...carriers,
];
