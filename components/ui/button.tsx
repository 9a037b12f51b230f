import type { ComponentProps } from "react";

type Look = {
  /** `primary` is the one thing to do next on a screen; there is at most one. */
  readonly kind?: "primary" | "plain";
  readonly small?: boolean;
};

function classOf({ kind = "plain", small = false }: Look, extra: string | undefined): string {
  return `button button-${kind}${small ? " button-small" : ""}${extra ? ` ${extra}` : ""}`;
}

export function Button({ kind, small, className, type = "submit", ...rest }: Look & ComponentProps<"button">) {
  return <button {...rest} type={type} className={classOf(look(kind, small), className)} />;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ kind, small, className, ...rest }: Look & ComponentProps<"a">) {
  return <a {...rest} className={classOf(look(kind, small), className)} />;
}

function look(kind: Look["kind"], small: boolean | undefined): Look {
  return { ...(kind && { kind }), ...(small !== undefined && { small }) };
}
