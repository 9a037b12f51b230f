import { MARK_PATH } from "@/lib/brand/mark-path";

/** The shop's mark: one curl of a shyrdak, two horns cut from one cloth. Drawn in the colour of the text around it. */
export function Mark({ size, className }: { readonly size: number; readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className={className}>
      <path fill="currentColor" d={MARK_PATH} />
    </svg>
  );
}
