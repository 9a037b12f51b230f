import type { Config } from "tailwindcss";

const token = (name: string) => `var(--${name})`;

/**
 * Names for the tokens of `app/globals.css`. The default palette, sizes and shadows are replaced, not extended:
 * a colour or a size that is not a token cannot be written in a component.
 */
export default {
  content: ["./app/**/*.tsx", "./components/**/*.tsx"],
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentColor",
      paper: token("paper"),
      raised: token("raised"),
      ground: token("ground"),
      ink: token("ink"),
      soft: token("soft"),
      faint: token("faint"),
      line: token("line"),
      edge: token("edge"),
      accent: token("accent"),
      "accent-strong": token("accent-strong"),
      "on-accent": token("on-accent"),
      success: token("success"),
      warning: token("warning"),
      danger: token("danger"),
    },
    fontFamily: { text: token("font-text"), heading: token("font-heading") },
    fontSize: {
      small: ["0.875rem", "1.25rem"],
      body: ["1rem", "1.5rem"],
      lead: ["1.1875rem", "1.75rem"],
      title: ["1.5rem", "2rem"],
      head: ["clamp(1.875rem, 1.4rem + 1.9vw, 2.5rem)", "1.15"],
      display: ["clamp(2.5rem, 1.3rem + 4.8vw, 4.5rem)", "1.04"],
    },
    borderRadius: { none: "0", DEFAULT: "2px", full: "9999px" },
    boxShadow: { none: "none" },
    screens: { sm: "40rem", md: "48rem", lg: "64rem", xl: "80rem" },
  },
} satisfies Config;
