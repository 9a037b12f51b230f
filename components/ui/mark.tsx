/** The path of `public/brand/mark.svg`, in a box of 32 by 32. */
export const MARK_PATH =
  "M16 16A2.667 2.667 0 0 1 21.333 16A8 8 0 0 1 5.333 16A13.333 13.333 0 0 1 32 16A16 16 0 0 1 0 16A13.333 13.333 0 0 0 26.667 16A8 8 0 0 0 10.667 16A2.667 2.667 0 0 0 16 16Z";

/** The shop's mark: one curl of a shyrdak, two horns cut from one cloth. Drawn in the colour of the text around it. */
export function Mark({ size, className }: { readonly size: number; readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className={className}>
      <path fill="currentColor" d={MARK_PATH} />
    </svg>
  );
}
