"use client";

import { type ComponentProps, useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import { TextField } from "@/components/ui/field";

type Props = Omit<ComponentProps<typeof TextField>, "type" | "tool" | "id"> & {
  readonly id?: string;
  /** Name of the button that shows what was typed. */
  readonly show: string;
};

/** A password. Where there are scripts, a button shows it while it is typed; it is hidden again when it is sent. */
export function PasswordField({ show, className, id, ...field }: Props) {
  const made = useId();
  const [shown, setShown] = useState(false);
  const scripted = useSyncExternalStore(unchanging, inBrowser, onServer);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const form = scripted ? button.current?.form : undefined;
    const hide = () => setShown(false);
    form?.addEventListener("submit", hide);
    return () => form?.removeEventListener("submit", hide);
  }, [scripted]);
  const fieldId = id ?? made;
  return (
    <TextField
      {...field}
      id={fieldId}
      type={shown ? "text" : "password"}
      autoCapitalize="none"
      spellCheck={false}
      className={`pr-12 ${className ?? ""}`}
      tool={
        scripted && (
          <button
            ref={button}
            type="button"
            aria-label={show}
            aria-pressed={shown}
            aria-controls={fieldId}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 grid w-12 place-items-center text-soft hover:text-ink"
          >
            <Eye crossed={shown} />
          </button>
        )
      }
    />
  );
}

const unchanging = () => () => {};
const inBrowser = () => true;
const onServer = () => false;

function Eye({ crossed }: { readonly crossed: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="22"
      height="22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M2.5 12C4.5 8 8 6 12 6s7.5 2 9.5 6c-2 4-5.5 6-9.5 6s-7.5-2-9.5-6z" />
      <circle cx="12" cy="12" r="2.75" />
      {crossed && <path d="M4.5 19.5 19.5 4.5" />}
    </svg>
  );
}
