import type { Call } from "@/tests/rig/barrier";

/** A try to sign in by the page's form, as a program makes it: told in JSON. */
export function signInCall(
  app: string,
  email: string,
  headers: Readonly<Record<string, string>> = {},
  password = "not the password",
): Call {
  return {
    url: `${app}/en-us/sign-in/password`,
    headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams({ email, password }).toString(),
  };
}

/** How many of some answers were taken: not refused with 429. Anything but 200 and 429 is an error of the shop. */
export function takenOf(answers: readonly { readonly status: number; readonly text: string }[]): number {
  const strange = answers.find(({ status }) => ![200, 429].includes(status));
  if (strange) throw new Error(`answered ${strange.status}: ${strange.text.slice(0, 500)}`);
  return answers.filter(({ status }) => status === 200).length;
}

let people = 0;

/** An address nobody has typed yet. */
export function newEmail(): string {
  people += 1;
  return `person-${people}@example.test`;
}
