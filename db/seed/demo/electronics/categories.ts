import type { DemoCategory, DemoSpecDefinition, Text3 } from "@/db/seed/demo/types";

const MILLIMETRES: Text3 = { en: "mm", ru: "мм", ky: "мм" };
const GRAMS: Text3 = { en: "g", ru: "г", ky: "г" };

const WEIGHT: DemoSpecDefinition = {
  key: "weight",
  name: { en: "Weight", ru: "Вес", ky: "Салмагы" },
  type: "number",
  unit: GRAMS,
};
const WIDTH: DemoSpecDefinition = {
  key: "width",
  name: { en: "Width", ru: "Ширина", ky: "Туурасы" },
  type: "number",
  unit: MILLIMETRES,
};
const CONNECTION: DemoSpecDefinition = {
  key: "connection",
  name: { en: "Connection", ru: "Подключение", ky: "Туташуусу" },
  type: "text",
};

/** The Electronics department and its leaves; `weight` is the thing alone, a variant's `weightGrams` is the packed box. */
export const electronicsCategories: readonly DemoCategory[] = [
  {
    slug: "electronics",
    parent: null,
    name: {
      en: "Electronics for programmers",
      ru: "Электроника для программистов",
      ky: "Программисттер үчүн электроника",
    },
    description: {
      en: "Keyboards, screens and the things around them, chosen by people who sit at a desk all day.",
      ru: "Клавиатуры, экраны и всё, что рядом с ними. Выбирали люди, которые сами весь день за столом.",
      ky: "Баскычтоптор, экрандар жана алардын жанындагы буюмдар. Күнү бою столдо иштегендер тандап алган.",
    },
    specs: [],
  },
  {
    slug: "keyboards",
    parent: "electronics",
    name: { en: "Keyboards", ru: "Клавиатуры", ky: "Баскычтоптор" },
    description: {
      en: "From a 60 % board for a small bag to a full one with a number pad. Sizes, switches and legends are stated plainly.",
      ru: "От компактных 60 % до полноразмерных с цифровым блоком. Размер, переключатели и раскладка указаны прямо.",
      ky: "Баштыкка баткан 60 % баскычтоптон сандар бөлүгү бар толук өлчөмгө чейин. Өлчөмү, которгучу жана тамгалары ачык жазылган.",
    },
    specs: [
      {
        key: "layout",
        name: { en: "Size", ru: "Формат", ky: "Форматы" },
        type: "number",
        unit: { en: "%", ru: "%", ky: "%" },
      },
      { key: "keys", name: { en: "Keys", ru: "Клавиш", ky: "Баскычтардын саны" }, type: "number" },
      CONNECTION,
      { key: "keycaps", name: { en: "Keycaps", ru: "Колпачки", ky: "Баскыч капкактары" }, type: "text" },
      {
        key: "hotSwap",
        name: { en: "Hot-swap sockets", ru: "Замена переключателей без пайки", ky: "Которгучу каңдоосуз алмашат" },
        type: "bool",
      },
      WIDTH,
      WEIGHT,
    ],
  },
  {
    slug: "mice",
    parent: "electronics",
    name: { en: "Mice and trackballs", ru: "Мыши и трекболы", ky: "Чычкандар жана трекболдор" },
    description: {
      en: "Flat, upright and rolling. Each one says which hand it is for and how much noise it makes.",
      ru: "Обычные, вертикальные и с шаром. У каждой указано, для какой она руки и насколько слышен щелчок.",
      ky: "Жөнөкөй, тик жана шарлуу түрлөрү. Ар биринде кайсы колго ылайыктуу экени жана үнү кандай экени жазылган.",
    },
    specs: [
      {
        key: "resolution",
        name: { en: "Sensor", ru: "Сенсор", ky: "Сенсору" },
        type: "number",
        unit: { en: "dpi", ru: "dpi", ky: "dpi" },
      },
      { key: "buttons", name: { en: "Buttons", ru: "Кнопок", ky: "Баскычтардын саны" }, type: "number" },
      CONNECTION,
      { key: "hand", name: { en: "Hand", ru: "Рука", ky: "Кайсы колго" }, type: "text" },
      { key: "quiet", name: { en: "Quiet clicks", ru: "Тихий щелчок", ky: "Үнү акырын" }, type: "bool" },
      { key: "length", name: { en: "Length", ru: "Длина", ky: "Узундугу" }, type: "number", unit: MILLIMETRES },
      WEIGHT,
    ],
  },
  {
    slug: "monitors",
    parent: "electronics",
    name: { en: "Monitors", ru: "Мониторы", ky: "Мониторлор" },
    description: {
      en: "Screens for text first: sharp letters, calm backlights and honest numbers.",
      ru: "Экраны прежде всего для текста: чёткие буквы, спокойная подсветка и честные цифры.",
      ky: "Эң оболу текст үчүн экрандар: тамгалары даана, жарыгы көзгө жумшак, сандары так.",
    },
    specs: [
      {
        key: "diagonal",
        name: { en: "Diagonal", ru: "Диагональ", ky: "Диагоналы" },
        type: "number",
        unit: { en: "in", ru: "″", ky: "″" },
      },
      { key: "resolution", name: { en: "Resolution", ru: "Разрешение", ky: "Дааналыгы" }, type: "text" },
      { key: "aspect", name: { en: "Aspect ratio", ru: "Соотношение сторон", ky: "Жактарынын катышы" }, type: "text" },
      { key: "panel", name: { en: "Panel", ru: "Матрица", ky: "Матрицасы" }, type: "text" },
      {
        key: "refresh",
        name: { en: "Refresh rate", ru: "Частота обновления", ky: "Жаңыруу жыштыгы" },
        type: "number",
        unit: { en: "Hz", ru: "Гц", ky: "Гц" },
      },
      {
        key: "brightness",
        name: { en: "Brightness", ru: "Яркость", ky: "Жарыктыгы" },
        type: "number",
        unit: { en: "cd/m²", ru: "кд/м²", ky: "кд/м²" },
      },
      { key: "curved", name: { en: "Curved", ru: "Изогнутый экран", ky: "Экраны ийилген" }, type: "bool" },
    ],
  },
  {
    slug: "headphones",
    parent: "electronics",
    name: { en: "Headphones", ru: "Наушники", ky: "Кулакчындар" },
    description: {
      en: "For long calls, open offices and the quiet hour before a release.",
      ru: "Для долгих созвонов, шумных офисов и тихого часа перед релизом.",
      ky: "Узак сүйлөшүүлөргө, ызы-чуулуу кеңсеге жана жумушту тапшыраар алдындагы тынч саатка.",
    },
    specs: [
      { key: "form", name: { en: "Type", ru: "Тип", ky: "Түрү" }, type: "text" },
      { key: "driver", name: { en: "Driver", ru: "Динамик", ky: "Динамиги" }, type: "number", unit: MILLIMETRES },
      CONNECTION,
      {
        key: "sensitivity",
        name: { en: "Sensitivity", ru: "Чувствительность", ky: "Сезгичтиги" },
        type: "number",
        unit: { en: "dB", ru: "дБ", ky: "дБ" },
      },
      {
        key: "noiseCancelling",
        name: { en: "Noise cancelling", ru: "Шумоподавление", ky: "Ызы-чууну басуу" },
        type: "bool",
      },
      { key: "microphone", name: { en: "Microphone", ru: "Микрофон", ky: "Микрофону" }, type: "bool" },
      WEIGHT,
    ],
  },
  {
    slug: "stands",
    parent: "electronics",
    name: { en: "Stands and desk light", ru: "Подставки и свет", ky: "Тирөөчтөр жана жарык" },
    description: {
      en: "What lifts a screen to the eyes and clears the desk under it.",
      ru: "То, что поднимает экран к глазам и освобождает стол под ним.",
      ky: "Экранды көздүн деңгээлине көтөрүп, столдун үстүн бошоткон буюмдар.",
    },
    specs: [
      { key: "material", name: { en: "Material", ru: "Материал", ky: "Материалы" }, type: "text" },
      { key: "fits", name: { en: "Made for", ru: "Для чего", ky: "Эмнеге ылайык" }, type: "text" },
      WIDTH,
      { key: "depth", name: { en: "Depth", ru: "Глубина", ky: "Тереңдиги" }, type: "number", unit: MILLIMETRES },
      { key: "height", name: { en: "Height", ru: "Высота", ky: "Бийиктиги" }, type: "number", unit: MILLIMETRES },
      { key: "folds", name: { en: "Folds", ru: "Складывается", ky: "Бүктөлөт" }, type: "bool" },
      WEIGHT,
    ],
  },
  {
    slug: "hubs",
    parent: "electronics",
    name: { en: "Hubs and chargers", ru: "Хабы и зарядка", ky: "Хабдар жана кубаттагычтар" },
    description: {
      en: "Ports where there were too few, and one cable where there were many.",
      ru: "Порты там, где их не хватало, и один кабель там, где было много.",
      ky: "Порту аз жерге порт кошулат, көп кабелдин ордуна бирөө жетет.",
    },
    specs: [
      { key: "ports", name: { en: "Ports", ru: "Портов", ky: "Порттордун саны" }, type: "number" },
      {
        key: "power",
        name: { en: "Power delivered", ru: "Мощность зарядки", ky: "Кубаттоо күчү" },
        type: "number",
        unit: { en: "W", ru: "Вт", ky: "Вт" },
      },
      {
        key: "speed",
        name: { en: "Data", ru: "Скорость данных", ky: "Маалымат ылдамдыгы" },
        type: "number",
        unit: { en: "Gbit/s", ru: "Гбит/с", ky: "Гбит/с" },
      },
      { key: "video", name: { en: "Video", ru: "Видео", ky: "Видео" }, type: "text" },
      { key: "ethernet", name: { en: "Ethernet", ru: "Сетевой порт", ky: "Тармак порту" }, type: "bool" },
      {
        key: "cable",
        name: { en: "Cable", ru: "Кабель", ky: "Кабели" },
        type: "number",
        unit: { en: "cm", ru: "см", ky: "см" },
      },
      WEIGHT,
    ],
  },
];
