/** Name of the box that ticks a category in the form of a promotion. */
export function categoryField(id: string): string {
  return `category-${id}`;
}
