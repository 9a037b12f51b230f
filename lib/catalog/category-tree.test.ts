import { expect, it } from "vitest";
import { type CategoryView, categoryTrail, categoryTree, familyIds } from "./category-tree";

function category(path: string, parent: string | null = null): CategoryView {
  return { id: `cat_${path}`, parentId: parent === null ? null : `cat_${parent}`, path, name: path, description: "" };
}

const all = [category("a"), category("a/x", "a"), category("b"), category("a/y", "a"), category("a/x/1", "a/x")];

it("a tree keeps the order of what it is made from", () => {
  const [a, b] = categoryTree(all);
  expect(a?.children.map((child) => child.path)).toEqual(["a/x", "a/y"]);
  expect(b?.children).toEqual([]);
});

it("a trail leads from the department to the category", () => {
  expect(categoryTrail(all, "a/x/1").map((step) => step.path)).toEqual(["a", "a/x", "a/x/1"]);
});

it("a path that does not exist has no trail", () => {
  expect(categoryTrail(all, "a/z")).toEqual([]);
  expect(categoryTrail(all, "x")).toEqual([]);
});

it("a family is a category with all that is below it", () => {
  expect(familyIds(all, "cat_a")).toEqual(["cat_a", "cat_a/x", "cat_a/x/1", "cat_a/y"]);
});
