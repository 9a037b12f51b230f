/** A discount as shoppers know it: its name, and the code it came by, if any. */
export function discountName({ label, code }: { readonly label: string; readonly code: string | null }): string {
  return code === null ? label : `${label} · ${code}`;
}
