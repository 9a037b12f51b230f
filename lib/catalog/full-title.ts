/** What a variant is called in one line: "Kestrel 65, Graphite". */
export function fullTitle({ title, variantLabel }: { readonly title: string; readonly variantLabel: string }): string {
  return variantLabel ? `${title}, ${variantLabel}` : title;
}
