import type { DemoCategory, Text3 } from "@/db/seed/demo/types";

const CM: Text3 = { en: "cm", ru: "см", ky: "см" };
const MM: Text3 = { en: "mm", ru: "мм", ky: "мм" };
const ML: Text3 = { en: "ml", ru: "мл", ky: "мл" };
const KG: Text3 = { en: "kg", ru: "кг", ky: "кг" };
const G: Text3 = { en: "g", ru: "г", ky: "г" };
const CELSIUS: Text3 = { en: "°C", ru: "°C", ky: "°C" };

const MATERIAL = { key: "material", name: { en: "Material", ru: "Материал", ky: "Материалы" }, type: "text" } as const;
const HEIGHT = { en: "Height", ru: "Высота", ky: "Бийиктиги" };
const LENGTH = { en: "Length", ru: "Длина", ky: "Узундугу" };
const WIDTH = { en: "Width", ru: "Ширина", ky: "Туурасы" };

/** The Pets department and its leaves, parents before children, in shop order. */
export const petsCategories: readonly DemoCategory[] = [
  {
    slug: "pets",
    parent: null,
    name: { en: "Pets", ru: "Питомцам", ky: "Үй жаныбарлары" },
    description: {
      en: "Things for cats and dogs that wash well, last for years and look at home in a living room.",
      ru: "Вещи для кошек и собак: легко стираются, служат годами и не портят вид комнаты.",
      ky: "Мышык менен итке арналган буюмдар: оңой жуулат, көп жылга чыдайт, үйдүн көркүн бузбайт.",
    },
    specs: [],
  },
  {
    slug: "cat-trees",
    parent: "pets",
    name: { en: "Cat trees", ru: "Комплексы для кошек", ky: "Мышык мунаралары" },
    description: {
      en: "Somewhere to climb, scratch and look down on everyone. Standing trees and shelves for the wall.",
      ru: "Чтобы было куда забраться, обо что поточить когти и откуда смотреть свысока. Напольные и настенные.",
      ky: "Чыгып отурууга, тырмак курчутууга, баарын бийиктен кароого жай. Полго коюлганы да, дубалга илингени да бар.",
    },
    specs: [
      { key: "height", name: HEIGHT, type: "number", unit: CM },
      { key: "levels", name: { en: "Levels", ru: "Ярусов", ky: "Кабаттары" }, type: "number" },
      {
        key: "load",
        name: { en: "Holds up to", ru: "Выдерживает до", ky: "Көтөрө турган салмагы" },
        type: "number",
        unit: KG,
      },
      MATERIAL,
      { key: "house", name: { en: "House", ru: "Домик", ky: "Үйчөсү" }, type: "bool" },
      { key: "hammock", name: { en: "Hammock", ru: "Гамак", ky: "Гамагы" }, type: "bool" },
      { key: "wall", name: { en: "Hangs on the wall", ru: "Вешается на стену", ky: "Дубалга илинет" }, type: "bool" },
    ],
  },
  {
    slug: "beds",
    parent: "pets",
    name: { en: "Beds", ru: "Лежанки", ky: "Төшөктөр" },
    description: {
      en: "Round nests, mats, caves and window hammocks. Covers come off and go in the wash.",
      ru: "Круглые гнёзда, матрасы, норы и гамаки на окно. Чехлы снимаются и стираются.",
      ky: "Тегерек уялар, төшөнчүлөр, үңкүрлөр, терезеге илинчү гамактар. Тышы чечилип, жуулат.",
    },
    specs: [
      {
        key: "length",
        name: { en: "Length, largest size", ru: "Длина, самый большой размер", ky: "Узундугу, эң чоң өлчөмү" },
        type: "number",
        unit: CM,
      },
      {
        key: "rim",
        name: { en: "Thickness or rim", ru: "Толщина или борт", ky: "Калыңдыгы же кыры" },
        type: "number",
        unit: CM,
      },
      { key: "filling", name: { en: "Filling", ru: "Наполнитель", ky: "Ичиндеги толтурма" }, type: "text" },
      { key: "cover", name: { en: "Cover", ru: "Чехол", ky: "Тышы" }, type: "text" },
      {
        key: "wash",
        name: { en: "Wash at", ru: "Стирка при", ky: "Жуу температурасы" },
        type: "number",
        unit: CELSIUS,
      },
      { key: "removable", name: { en: "Cover comes off", ru: "Чехол снимается", ky: "Тышы чечилет" }, type: "bool" },
    ],
  },
  {
    slug: "bowls",
    parent: "pets",
    name: { en: "Bowls and fountains", ru: "Миски и поилки", ky: "Идиштер жана суу ичиргичтер" },
    description: {
      en: "Bowls that stay put, stands at the right height, quiet fountains and feeders that keep the hour.",
      ru: "Миски, которые не ездят по полу, подставки нужной высоты, тихие фонтаны и кормушки с расписанием.",
      ky: "Жылбай турган идиштер, бою туура койгучтар, үнү жок фонтандар, убагында тамак бергичтер.",
    },
    specs: [
      { key: "capacity", name: { en: "Capacity", ru: "Объём", ky: "Сыйымы" }, type: "number", unit: ML },
      { key: "height", name: HEIGHT, type: "number", unit: MM },
      { key: "places", name: { en: "Bowls", ru: "Мисок", ky: "Идиш саны" }, type: "number" },
      MATERIAL,
      { key: "power", name: { en: "Power", ru: "Питание", ky: "Кубаты" }, type: "text" },
      {
        key: "dishwasher",
        name: { en: "Dishwasher safe", ru: "Можно в посудомойку", ky: "Идиш жуугучка салса болот" },
        type: "bool",
      },
      { key: "grip", name: { en: "Non-slip base", ru: "Не скользит", ky: "Тайгаланбайт" }, type: "bool" },
    ],
  },
  {
    slug: "toys",
    parent: "pets",
    name: { en: "Toys", ru: "Игрушки", ky: "Оюнчуктар" },
    description: {
      en: "Balls, wands, ropes and puzzles made to be bitten, chased and carried to bed.",
      ru: "Мячи, удочки, канаты и головоломки: чтобы грызть, ловить и уносить к себе в лежанку.",
      ky: "Топтор, кайырмактар, аркандар, баш катырмалар: тиштесин, кууласын, төшөгүнө алып барсын.",
    },
    specs: [
      { key: "length", name: LENGTH, type: "number", unit: CM },
      { key: "mass", name: { en: "Weight", ru: "Вес", ky: "Салмагы" }, type: "number", unit: G },
      MATERIAL,
      { key: "pet", name: { en: "For", ru: "Для кого", ky: "Кимге" }, type: "text" },
      { key: "sound", name: { en: "Sound", ru: "Звук", ky: "Үнү" }, type: "text" },
      { key: "washable", name: { en: "Washable", ru: "Можно стирать", ky: "Жууса болот" }, type: "bool" },
    ],
  },
  {
    slug: "leads",
    parent: "pets",
    name: { en: "Collars and leads", ru: "Ошейники и поводки", ky: "Каргылар жана чылбырлар" },
    description: {
      en: "Collars, harnesses and leads with stated strength, for the pavement and for the hills.",
      ru: "Ошейники, шлейки и поводки с указанной прочностью: для города и для гор.",
      ky: "Каргылар, шлейкалар, чылбырлар. Бекемдиги жазылган, шаарга да, тоого да жарайт.",
    },
    specs: [
      { key: "width", name: WIDTH, type: "number", unit: MM },
      { key: "strength", name: { en: "Tested to", ru: "Испытан на", ky: "Сыналган күчү" }, type: "number", unit: KG },
      MATERIAL,
      { key: "fits", name: { en: "Sizes", ru: "Размеры", ky: "Өлчөмдөрү" }, type: "text" },
      { key: "fastening", name: { en: "Fastening", ru: "Застёжка", ky: "Илгичи" }, type: "text" },
      { key: "reflective", name: { en: "Reflective", ru: "Светоотражающий", ky: "Жарык чагылтат" }, type: "bool" },
    ],
  },
  {
    slug: "carriers",
    parent: "pets",
    name: { en: "Carriers", ru: "Переноски", ky: "Көтөрмө сумкалар" },
    description: {
      en: "Bags, boxes, backpacks and strollers for the vet, the train and the weekend.",
      ru: "Сумки, боксы, рюкзаки и коляски: к врачу, в поезд и за город.",
      ky: "Сумкалар, кутулар, рюкзактар, арабалар: врачка, поездге, шаар сыртына чыгууга.",
    },
    specs: [
      { key: "length", name: LENGTH, type: "number", unit: CM },
      { key: "width", name: WIDTH, type: "number", unit: CM },
      { key: "height", name: HEIGHT, type: "number", unit: CM },
      {
        key: "load",
        name: { en: "For pets up to", ru: "Для питомца до", ky: "Жаныбардын салмагы, эң көп" },
        type: "number",
        unit: KG,
      },
      MATERIAL,
      { key: "doors", name: { en: "Openings", ru: "Входов", ky: "Эшиктери" }, type: "number" },
      {
        key: "cabin",
        name: {
          en: "Fits under an aircraft seat",
          ru: "Помещается под кресло самолёта",
          ky: "Учактын отургучунун алдына батат",
        },
        type: "bool",
      },
    ],
  },
];
