import type { QrPath } from "@/lib/kernel/qr-path";

/** A QR code, black on white in every theme, with the quiet zone that scanners want around it. */
export function QrCode({
  code: { size, path },
  label,
  className,
}: {
  readonly code: QrPath;
  /** What it is, for who cannot see it. */
  readonly label: string;
  readonly className: string;
}) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      shapeRendering="crispEdges"
      className={`qr ${className}`}
    >
      <path d={path} />
    </svg>
  );
}
