/** One thing that is true of a product, in words. `key` is the same where the same is meant of different products. */
export type Fact = { readonly key: string; readonly name: string; readonly text: string };

/** A line of the comparison: for each product its value, `null` where nothing is known. */
export type CompareRow = {
  readonly key: string;
  readonly name: string;
  readonly values: readonly (string | null)[];
  /** Whether the products are told apart by it; one that says nothing differs from one that does. */
  readonly differs: boolean;
};

/** Puts the facts of products side by side, in the order of the first that names each. Pure. */
export function compareRows(products: readonly (readonly Fact[])[]): readonly CompareRow[] {
  const names = new Map<string, string>();
  for (const { key, name } of products.flat()) if (!names.has(key)) names.set(key, name);
  return [...names].map(([key, name]) => {
    const values = products.map((facts) => facts.find((fact) => fact.key === key)?.text ?? null);
    return { key, name, values, differs: new Set(values).size > 1 };
  });
}
