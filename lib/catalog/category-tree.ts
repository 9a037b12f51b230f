export type CategoryId = `cat_${string}`;

/** A category as pages show it. `path` is its URL below `/c/`. */
export type CategoryView = {
  readonly id: CategoryId;
  readonly parentId: CategoryId | null;
  readonly path: string;
  readonly name: string;
  readonly description: string;
};

export type CategoryNode = CategoryView & { readonly children: readonly CategoryNode[] };

/** The tree below `parentId`; without it, the departments with all that is in them. */
export function categoryTree(all: readonly CategoryView[], parentId: CategoryId | null = null): CategoryNode[] {
  return all
    .filter((candidate) => candidate.parentId === parentId)
    .map((node) => ({ ...node, children: categoryTree(all, node.id) }));
}

/** The category at a path with its ancestors, root first; empty when there is none. */
export function categoryTrail(all: readonly CategoryView[], path: string): CategoryView[] {
  const trail: CategoryView[] = [];
  for (let at = all.find((c) => c.path === path); at; at = parentOf(all, at)) trail.unshift(at);
  return trail;
}

function parentOf(all: readonly CategoryView[], child: CategoryView): CategoryView | undefined {
  return all.find((candidate) => candidate.id === child.parentId);
}

/** A category's id and those of everything below it. */
export function familyIds(all: readonly CategoryView[], id: CategoryId): CategoryId[] {
  return [id, ...all.filter((c) => c.parentId === id).flatMap((child) => familyIds(all, child.id))];
}
