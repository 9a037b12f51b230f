/** The shop's mark: one curl of a shyrdak, two horns cut from one cloth. Drawn in the colour of the text around it. */
export function Mark({ size, className }: { readonly size: number; readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className={className}>
      <path fill="currentColor" d={MARK_PATH} />
    </svg>
  );
}

const MARK_PATH =
  "M3 29V12a9 9 0 0 1 13-8 9 9 0 0 1 13 8v17h-5V12a4 4 0 0 0-5.5-3.7v9.2a5 5 0 1 1-5 0V8.3A4 4 0 0 0 8 12v17z";
