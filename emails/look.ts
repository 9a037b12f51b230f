export const paper = "#fcfaf6";
export const madder = "#b3382f";
export const rule = "#e5ded4";
export const font = "'Golos Text', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const ink = "#221a15";
const quiet = "#6b615a";

export const text = { color: ink, fontFamily: font, fontSize: "16px", lineHeight: "24px", margin: "0 0 16px" };
export const small = { ...text, color: quiet, fontSize: "14px", lineHeight: "20px", margin: 0 };
