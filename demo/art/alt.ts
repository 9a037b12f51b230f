import type { DemoArt, DemoProduct, Text3 } from "@/db/seed/demo/types";
import type { View } from "@/demo/art/drawing";
import { traitsOf } from "@/demo/art/traits";

const say = (en: string, ru: string, ky: string): Text3 => ({ en, ru, ky });

const FRONT = say("from the front", "вид спереди", "алдынан көрүнүшү");
const ABOVE = say("from above", "вид сверху", "үстүнөн көрүнүшү");
const CLOSE = say("a detail close up", "деталь крупным планом", "бир бөлүгү жакындан");

/** Things that lie on the table are pictured from above, things that stand from the eye. */
function angle(art: DemoArt): Text3 {
  switch (art.kind) {
    case "monitor":
    case "cat-tree":
    case "carrier":
      return FRONT;
    case "headphones":
      return art.form === "in-ear" ? ABOVE : FRONT;
    case "stand":
      return art.form === "laptop" || art.form === "tablet" ? ABOVE : FRONT;
    case "bed":
      return art.form === "cave" ? FRONT : ABOVE;
    case "toy":
      return art.form === "tunnel" ? FRONT : ABOVE;
    default:
      return ABOVE;
  }
}

const FABRIC = say("the fabric close up", "ткань крупным планом", "кездемеси жакындан");
const ASLEEP = say("with a sleeping cat", "внутри спит кошка", "ичинде мышык уктап жатат");
const PEEKING = say("with a cat looking out", "кошка выглядывает наружу", "мышык карап турат");
const FILLED = say("filled with food", "с кормом", "тамак салынган");

function detail(art: DemoArt, traits: readonly string[]): Text3 {
  switch (art.kind) {
    case "keyboard":
      return say("the keys close up", "клавиши крупным планом", "баскычтары жакындан");
    case "mouse":
      return art.shape === "trackball"
        ? say("the ball close up", "шар крупным планом", "шары жакындан")
        : say("the buttons close up", "кнопки крупным планом", "баскычтары жакындан");
    case "monitor":
      return say("with code on the screen", "с кодом на экране", "экранында код");
    case "headphones":
      return art.form === "in-ear"
        ? say("an earphone close up", "наушник крупным планом", "кулакчыны жакындан")
        : say("an ear cup close up", "чашка наушника крупным планом", "кулакчынын чөйчөгү жакындан");
    case "stand":
      if (art.form === "tablet") return say("with a tablet on it", "с планшетом", "үстүндө планшет");
      if (art.form === "laptop" || art.form === "riser")
        return say("with a laptop on it", "с ноутбуком", "үстүндө ноутбук");
      return art.form === "shelf"
        ? say("with books and a plant", "с книгами и растением", "китептер жана гүл менен")
        : CLOSE;
    case "hub":
      return art.form === "puck"
        ? say("the ports close up", "порты крупным планом", "порттору жакындан")
        : say("with cables plugged in", "с подключёнными кабелями", "кабелдер сайылган");
    case "cat-tree":
      return say("with a cat on top", "наверху сидит кошка", "эң үстүндө мышык");
    case "bed":
      if (art.form === "cave") return PEEKING;
      return art.form === "round" || (art.form === "hammock" && !traits.includes("cot")) ? ASLEEP : FABRIC;
    case "bowl":
      if (traits.includes("tilted")) return say("with a cat beside it", "рядом сидит кошка", "жанында мышык отурат");
      if (traits.includes("maze")) return CLOSE;
      return art.form === "fountain"
        ? say("running water close up", "струя воды крупным планом", "агып жаткан суусу жакындан")
        : FILLED;
    case "carrier":
      return PEEKING;
    case "lead":
      return art.form === "harness" || art.form === "collar"
        ? CLOSE
        : say("the snap hook close up", "карабин крупным планом", "карабини жакындан");
    case "toy":
      return CLOSE;
  }
}

/** One natural sentence for a picture; `color` is the key of the colour option's value, `null` for a product sold in one colour. */
export function altText(product: DemoProduct, color: string | null, view: View, locale: keyof Text3): string {
  const value = product.options.find((o) => o.key === "color")?.values.find((v) => v.key === color);
  const seen = (view === 1 ? angle(product.art) : detail(product.art, traitsOf(product.slug)))[locale];
  const title = product.title[locale];
  if (!value) return `${title}, ${seen}`;
  const name = value.label[locale].toLocaleLowerCase(locale === "ky" ? "ru" : locale);
  if (locale === "en") return title.includes(",") ? `${title}, in ${name}, ${seen}` : `${title} in ${name}, ${seen}`;
  return locale === "ru" ? `${title}, цвет: ${name}, ${seen}` : `${title}, түсү: ${name}, ${seen}`;
}
