import type { DemoOption, DemoOptionValue, Text3 } from "@/db/seed/demo/types";

type Labels = Readonly<Record<string, Text3>>;

function values(labels: Labels, keys: readonly string[]): readonly DemoOptionValue[] {
  return keys.map((key) => {
    const label = labels[key];
    if (!label) throw new Error(`no label for the option value ${key}`);
    return { key, label };
  });
}

const SWITCHES = {
  linear: { en: "Linear", ru: "Линейные", ky: "Тегиз жүрүштүү" },
  tactile: { en: "Tactile", ru: "Тактильные", ky: "Чеги сезилген" },
  clicky: { en: "Clicky", ru: "Со щелчком", ky: "Чыкылдаган" },
  silent: { en: "Silent", ru: "Бесшумные", ky: "Үнсүз" },
} as const satisfies Labels;

/** What is under the keys. */
export function switches(...keys: readonly (keyof typeof SWITCHES)[]): DemoOption {
  return {
    key: "switch",
    name: { en: "Switches", ru: "Переключатели", ky: "Которгучтары" },
    values: values(SWITCHES, keys),
  };
}

const LEGENDS = {
  en: { en: "English", ru: "Английские", ky: "Англисче" },
  enru: { en: "English and Russian", ru: "Английские и русские", ky: "Англисче жана орусча" },
  enruky: {
    en: "English, Russian and Kyrgyz",
    ru: "Английские, русские и кыргызские",
    ky: "Англисче, орусча жана кыргызча",
  },
} as const satisfies Labels;

/** The letters printed on the keycaps. */
export function legends(...keys: readonly (keyof typeof LEGENDS)[]): DemoOption {
  return {
    key: "legends",
    name: { en: "Letters", ru: "Буквы на клавишах", ky: "Баскычтагы тамгалар" },
    values: values(LEGENDS, keys),
  };
}

const HANDS = {
  right: { en: "Right", ru: "Правая", ky: "Оң кол" },
  left: { en: "Left", ru: "Левая", ky: "Сол кол" },
} as const satisfies Labels;

/** Which hand a shaped mouse is cast for. */
export function hands(...keys: readonly (keyof typeof HANDS)[]): DemoOption {
  return { key: "hand", name: { en: "Hand", ru: "Рука", ky: "Кайсы колго" }, values: values(HANDS, keys) };
}

const FINISHES = {
  matte: { en: "Matte", ru: "Матовое", ky: "Күңүрт" },
  gloss: { en: "Glossy", ru: "Глянцевое", ky: "Жылтырак" },
} as const satisfies Labels;

/** The coating of a screen. */
export function finishes(...keys: readonly (keyof typeof FINISHES)[]): DemoOption {
  return {
    key: "finish",
    name: { en: "Screen coating", ru: "Покрытие экрана", ky: "Экрандын бети" },
    values: values(FINISHES, keys),
  };
}

const FEET = {
  foot: { en: "With foot", ru: "С подставкой", ky: "Таканчыгы менен" },
  panel: { en: "Panel only, VESA", ru: "Без подставки, VESA", ky: "Таканчыгы жок, VESA" },
} as const satisfies Labels;

/** Whether a monitor comes with its foot or bare, for an arm. */
export function feet(...keys: readonly (keyof typeof FEET)[]): DemoOption {
  return { key: "foot", name: { en: "Foot", ru: "Подставка", ky: "Таканчыгы" }, values: values(FEET, keys) };
}

const PADS = {
  leather: { en: "Soft leatherette", ru: "Мягкая экокожа", ky: "Жумшак жасалма булгаары" },
  velour: { en: "Velour", ru: "Велюр", ky: "Велюр" },
} as const satisfies Labels;

/** What touches the ear. */
export function pads(...keys: readonly (keyof typeof PADS)[]): DemoOption {
  return {
    key: "pads",
    name: { en: "Ear pads", ru: "Амбушюры", ky: "Кулак жаздыкчалары" },
    values: values(PADS, keys),
  };
}

const PLUGS = {
  usbc: { en: "USB-C", ru: "USB-C", ky: "USB-C" },
  usba: { en: "USB-A", ru: "USB-A", ky: "USB-A" },
  jack: { en: "3.5 mm", ru: "3,5 мм", ky: "3,5 мм" },
} as const satisfies Labels;

/** The end of the cable that goes into the computer. */
export function plugs(...keys: readonly (keyof typeof PLUGS)[]): DemoOption {
  return { key: "plug", name: { en: "Plug", ru: "Разъём", ky: "Туташтыргычы" }, values: values(PLUGS, keys) };
}

const MOUNTS = {
  clamp: { en: "Clamp", ru: "Струбцина", ky: "Кыскыч менен" },
  bolt: { en: "Through the desk", ru: "Сквозь столешницу", ky: "Столду тешип" },
} as const satisfies Labels;

/** How an arm holds on to the desk. */
export function mounts(...keys: readonly (keyof typeof MOUNTS)[]): DemoOption {
  return { key: "mount", name: { en: "Mount", ru: "Крепление", ky: "Бекитилиши" }, values: values(MOUNTS, keys) };
}

const SOCKETS = {
  typea: { en: "US, type A", ru: "США, тип A", ky: "АКШ, A түрү" },
  typec: { en: "European, type C", ru: "Европа, тип C", ky: "Европа, C түрү" },
} as const satisfies Labels;

/** The wall socket a charger fits; each market stocks its own. */
export function sockets(...keys: readonly (keyof typeof SOCKETS)[]): DemoOption {
  return {
    key: "socket",
    name: { en: "Wall plug", ru: "Вилка", ky: "Розеткага вилкасы" },
    values: values(SOCKETS, keys),
  };
}
