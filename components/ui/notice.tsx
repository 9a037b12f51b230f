import type { ReactNode } from "react";

const TONES = {
  info: { mark: "i", edge: "border-edge", text: "text-ink" },
  success: { mark: "✓", edge: "border-success", text: "text-success" },
  warning: { mark: "!", edge: "border-warning", text: "text-warning" },
  error: { mark: "×", edge: "border-danger", text: "text-danger" },
} as const;

/**
 * A message about the page or the form. An error or a warning that appears after an action interrupts a screen
 * reader (`role="alert"`), the others wait their turn. Its kind is said by a sign as well as by colour.
 */
export function Notice({
  tone = "info",
  title,
  children,
  id,
}: {
  readonly tone?: keyof typeof TONES;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly id?: string;
}) {
  const { mark, edge, text } = TONES[tone];
  return (
    <div
      id={id}
      role={tone === "error" || tone === "warning" ? "alert" : "status"}
      className={`flex gap-3 border-l-2 bg-ground px-4 py-3 ${edge}`}
    >
      <span aria-hidden="true" className={`font-heading font-semibold ${text}`}>
        {mark}
      </span>
      <div className="min-w-0 flex-1">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-soft">{children}</div>}
      </div>
    </div>
  );
}
