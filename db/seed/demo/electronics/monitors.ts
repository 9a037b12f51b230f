import { feet, finishes } from "@/db/seed/demo/electronics/axes";
import { each, grid, say, story } from "@/db/seed/demo/pets/build";
import { colour } from "@/db/seed/demo/pets/colours";
import type { DemoProduct, Text3 } from "@/db/seed/demo/types";

const category = "monitors";
const same = (text: string): Text3 => say(text, text, text);

/** Monitors; `aspect` and `curved` repeat what the picture draws. */
export const monitors: readonly DemoProduct[] = [
  {
    slug: "margin-27",
    category,
    brand: "Lumehall",
    art: { kind: "monitor", aspect: "16:9", curved: false, foot: "plate" },
    title: say("Margin 27 monitor", "Монитор Margin 27", "Margin 27 монитору"),
    summary: say(
      "A 27-inch screen tuned for text: even backlight, no flicker, letters with clean edges.",
      "Экран 27 дюймов, настроенный под текст: ровная подсветка без мерцания, буквы с чистым краем.",
      "Текстке жөндөлгөн 27 дюймдук экран: жарыгы тегиз, жыпылдабайт, тамгалардын чети таза.",
    ),
    description: story(
      [
        "At 109 pixels to the inch a twelve-point font is neither coarse nor tiny, and you can leave the scaling alone. Two editors and a terminal fit side by side.",
        "The foot is a flat steel plate, 240 by 180 mm, that you can put a notebook on. The screen rises 130 mm, turns to portrait and charges a laptop with 65 W over the same cable that brings the picture.",
      ],
      [
        "109 пикселей на дюйм: двенадцатый кегль не крупный и не мелкий, масштаб можно не трогать. Рядом помещаются два редактора и терминал.",
        "Подставка из плоского стального листа 240 на 180 мм, на неё можно положить блокнот. Экран поднимается на 130 мм, поворачивается вертикально и по тому же кабелю, что несёт картинку, заряжает ноутбук: 65 Вт.",
      ],
      [
        "Бир дюймга 109 пиксел туура келет: он экинчи өлчөмдөгү арип чоң да, майда да эмес, масштабына тийбей койсоңуз болот. Эки редактор менен терминал катар батат.",
        "Таканчыгы 240 × 180 мм болот барактан, үстүнө дептер коюлат. Экран 130 мм көтөрүлөт, тигинен айланат, сүрөт берген кабелден эле ноутбукту 65 Вт менен кубаттайт.",
      ],
    ),
    specs: {
      diagonal: 27,
      resolution: same("2560 × 1440"),
      aspect: same("16:9"),
      panel: say("IPS, matte", "IPS, матовая", "IPS, күңүрт"),
      refresh: 75,
      brightness: 350,
      curved: false,
    },
    options: [colour("graphite", "bone"), feet("foot", "panel")],
    variants: grid(
      "MNTR-0301",
      "foot",
      { foot: { us: 329_00, kg: 28_690_00, grams: 7900 }, panel: { us: 299_00, kg: 25_990_00, grams: 5600 } },
      { graphite: { foot: [18, 9], panel: [7, 4] }, bone: { foot: [11, 5] } },
    ),
    tags: [],
  },
  {
    slug: "margin-24-tall",
    category,
    brand: "Lumehall",
    art: { kind: "monitor", aspect: "16:10", curved: false, foot: "plate" },
    title: say("Margin 24 Tall monitor", "Монитор Margin 24 Tall", "Margin 24 Tall монитору"),
    summary: say(
      "The 16:10 shape gives six more lines of code than an ordinary screen of the same width.",
      "Формат 16:10 вмещает на шесть строк кода больше обычного экрана той же ширины.",
      "16:10 форматына туурасы бирдей жөнөкөй экранга караганда алты сап көп код батат.",
    ),
    description: story(
      [
        "One hundred and twenty extra rows of pixels do not sound like much until a whole function fits without scrolling. Tall is made for pairs: the bezel is 5 mm on three sides, and two of them measure 1,040 mm together.",
        "It asks 19 W of the wall and has no fan, no light on the front and no sound of its own.",
      ],
      [
        "Сто двадцать лишних строк пикселей кажутся мелочью, пока функция не помещается целиком без прокрутки. Tall хорош парой: рамка 5 мм с трёх сторон, два экрана вместе занимают 1040 мм.",
        "Берёт из розетки 19 Вт, вентилятора нет, лампочки спереди нет, сам по себе не звучит.",
      ],
      [
        "Жүз жыйырма катар ашык пиксел аз сезилет, бирок бүтүн функция бетти жылдырбай батканда баркы билинет. Tall жуп болгондо жакшы: үч тарабында алкагы 5 мм, экөө чогуу 1040 мм орун алат.",
        "Розеткадан 19 Вт алат. Желдеткичи жок, алдында жылтылдаган чырагы жок, өзүнөн үн чыкпайт.",
      ],
    ),
    specs: {
      diagonal: 24,
      resolution: same("1920 × 1200"),
      aspect: same("16:10"),
      panel: say("IPS, matte", "IPS, матовая", "IPS, күңүрт"),
      refresh: 60,
      brightness: 300,
      curved: false,
    },
    options: [colour("graphite", "fog")],
    variants: each(
      "MNTR-0302",
      "color",
      { us: 199_00, kg: 17_290_00, was: { us: 229_00, kg: 19_990_00 }, grams: 6100 },
      { graphite: [26, 14], fog: [9, 3] },
    ),
    tags: [],
  },
  {
    slug: "folio-28",
    category,
    brand: "Lumehall",
    art: { kind: "monitor", aspect: "3:2", curved: false, foot: "vee" },
    title: say("Folio 28 monitor", "Монитор Folio 28", "Folio 28 монитору"),
    summary: say(
      "Nearly as tall as it is wide: a 3:2 screen for long files, diffs and pages of documentation.",
      "Почти такой же высокий, как широкий: экран 3:2 для длинных файлов, правок и документации.",
      "Бийиктиги туурасына жакындаган 3:2 экран: узун файлдарга, оңдоолорго, документ барактарына.",
    ),
    description: story(
      [
        "Folio shows ninety-two lines at a comfortable size. The proportions are those of a sheet of paper laid sideways, and after a day with it a wide screen looks like a mail slot.",
        "Take the matte coating if there is a window behind you. The glossy one is clearer, and kind only to those who sit facing the light.",
      ],
      [
        "На Folio видно девяносто две строки удобного размера. Пропорции как у листа бумаги, положенного набок, и через день широкий экран уже кажется щелью почтового ящика.",
        "Если за спиной окно, берите матовое покрытие. Глянцевое прозрачнее, но доброе только к тем, кто сидит лицом к свету.",
      ],
      [
        "Folio ыңгайлуу чоңдукта токсон эки сапты көрсөтөт. Катышы туурасынан коюлган барактыкындай, бир күн иштесеңиз, жазы экран почта кутусунун тешигиндей көрүнүп калат.",
        "Артыңызда терезе болсо, бети күңүртүн алыңыз. Жылтырагында сүрөт тунугураак көрүнөт, бирок ал жарыкка бетин салып отургандарга гана ылайык.",
      ],
    ),
    specs: {
      diagonal: 28.2,
      resolution: same("3840 × 2560"),
      aspect: same("3:2"),
      panel: say("IPS, 98 % DCI-P3", "IPS, 98 % DCI-P3", "IPS, 98 % DCI-P3"),
      refresh: 60,
      brightness: 400,
      curved: false,
    },
    options: [colour("graphite", "oat"), finishes("matte", "gloss")],
    variants: grid(
      "MNTR-0303",
      "finish",
      { matte: { us: 649_00, kg: 56_490_00, grams: 8700 }, gloss: { us: 629_00, kg: 54_690_00, grams: 8700 } },
      { graphite: { matte: [10, 5], gloss: [4, 2] }, oat: { matte: [6, 0] } },
    ),
    tags: ["new"],
  },
  {
    slug: "horizon-34",
    category,
    brand: "Nivra",
    art: { kind: "monitor", aspect: "21:9", curved: true, foot: "vee" },
    title: say("Horizon 34 curved monitor", "Изогнутый монитор Horizon 34", "Horizon 34 ийилген монитору"),
    summary: say(
      "Three columns of code on one curved screen, with no bezel down the middle.",
      "Три колонки кода на одном изогнутом экране, и никакой рамки посередине.",
      "Ийилген бир экранга үч тилке код батат, ортосунда алкак жок.",
    ),
    description: story(
      [
        "The radius is 1.8 m, so both edges stand as far from your eyes as the center does and need no second focus. Editor, tests and browser each get a third.",
        "The stand is a pair of thin legs that reach 230 mm back; the cables run inside one of them. Order the bare panel if an arm is waiting for it.",
      ],
      [
        "Радиус 1,8 м: края стоят от глаз на том же расстоянии, что и центр, и взгляд не перестраивается. Редактору, тестам и браузеру достаётся по трети.",
        "Подставка из двух тонких ножек уходит назад на 230 мм, кабели спрятаны внутри одной из них. Если есть кронштейн, закажите только панель.",
      ],
      [
        "Радиусу 1,8 м, четтери көзүңүздөн ортосундай эле алыстыкта турат, көз кайра жөндөлбөйт. Редакторго, тесттерге жана браузерге үчтөн бирден тиет.",
        "Таканчыгы эки ичке буттан турат, артка 230 мм чыгат, кабелдер бирөөнүн ичинен өтөт. Кронштейниңиз болсо, таканчыгы жогун алыңыз.",
      ],
    ),
    specs: {
      diagonal: 34,
      resolution: same("3440 × 1440"),
      aspect: same("21:9"),
      panel: say("VA, matte", "VA, матовая", "VA, күңүрт"),
      refresh: 100,
      brightness: 320,
      curved: true,
    },
    options: [colour("graphite", "bone"), feet("foot", "panel")],
    variants: grid(
      "MNTR-0304",
      "foot",
      { foot: { us: 499_00, kg: 43_490_00, grams: 11200 }, panel: { us: 459_00, kg: 39_990_00, grams: 8600 } },
      { graphite: { foot: [13, 8], panel: [5, 3] }, bone: { foot: [0, 0] } },
    ),
    tags: [],
  },
  {
    slug: "steppe-49",
    category,
    brand: "Nivra",
    art: { kind: "monitor", aspect: "32:9", curved: true, foot: "vee" },
    title: say("Steppe 49 ultrawide monitor", "Сверхширокий монитор Steppe 49", "Steppe 49 өтө жазы монитору"),
    summary: say(
      "Two 27-inch screens without the seam, 1.2 meters from edge to edge. Measure the desk first.",
      "Два экрана по 27 дюймов без шва, 1,2 метра от края до края. Сначала измерьте стол.",
      "Ортосунда жиги жок эки 27 дюймдук экран, бир четинен экинчисине 1,2 метр. Адегенде столду өлчөңүз.",
    ),
    description: story(
      [
        "Steppe is for people who keep everything open: dashboards at one side, a call at the other, the work in the middle. It splits into two or three inputs, so a second computer can have its own half.",
        "The desk should be at least 700 mm deep and, with the foot, bear 15 kg. Two people make the unboxing easier.",
      ],
      [
        "Steppe для тех, у кого всё открыто сразу: графики с одного края, созвон с другого, работа посередине. Экран делится на два или три входа, второй компьютер получает свою половину.",
        "Стол нужен глубиной от 700 мм, и он должен держать 15 кг вместе с подставкой. Распаковывать лучше вдвоём.",
      ],
      [
        "Steppe баарын ачып койгондор үчүн: бир четинде графиктер, экинчисинде сүйлөшүү, ортосунда иш. Экран эки же үч киришке бөлүнөт, экинчи компьютер өз жарымын алат.",
        "Столдун тереңдиги 700 ммден кем эмес болуп, таканчыгы менен 15 кг көтөрүшү керек. Кутусун эки киши болуп ачкан жакшы.",
      ],
    ),
    specs: {
      diagonal: 49,
      resolution: same("5120 × 1440"),
      aspect: same("32:9"),
      panel: say("VA, matte", "VA, матовая", "VA, күңүрт"),
      refresh: 120,
      brightness: 450,
      curved: true,
    },
    options: [colour("graphite", "slate")],
    variants: each("MNTR-0305", "color", { us: 1099_00, kg: null, grams: 18900 }, { graphite: [6, 0], slate: [2, 0] }),
    tags: [],
  },
  {
    slug: "errand-14",
    category,
    brand: "Lumehall",
    art: { kind: "monitor", aspect: "16:10", curved: false, foot: "portable" },
    title: say("Errand 14 portable monitor", "Переносной монитор Errand 14", "Errand 14 көчмө монитору"),
    summary: say(
      "A second screen of 620 grams that runs off the laptop's own cable and folds into its cover.",
      "Второй экран весом 620 граммов: питается от кабеля ноутбука и складывается в свою обложку.",
      "620 граммдык экинчи экран: ноутбуктун кабелинен иштейт, өз тышына бүктөлөт.",
    ),
    description: story(
      [
        "Errand matches the height of a fourteen-inch laptop, so the two stand on a table like an open book. One USB-C cable brings picture and power; there is a second socket if the laptop would rather be charged.",
        "The cover is waxed canvas on a steel sheet and holds any angle between twenty and seventy degrees.",
      ],
      [
        "Errand одной высоты с ноутбуком на четырнадцать дюймов, на столе они стоят как раскрытая книга. Картинка и питание по одному USB-C, второй разъём нужен, чтобы заряжать сам ноутбук.",
        "Обложка из вощёного полотна на стальном листе держит любой угол от двадцати до семидесяти градусов.",
      ],
      [
        "Errand он төрт дюймдук ноутбук менен бир бийиктикте, столдо ачылган китептей катар турат. Сүрөт да, кубат да бир USB-C кабели менен келет, экинчи уячасы ноутбуктун өзүн кубаттоого керек.",
        "Тышы болот баракка чапталган, мом сиңирилген кездемеден, жыйырмадан жетимиш градуска чейинки бурчту кармап турат.",
      ],
    ),
    specs: {
      diagonal: 14,
      resolution: same("1920 × 1200"),
      aspect: same("16:10"),
      panel: say("IPS, matte", "IPS, матовая", "IPS, күңүрт"),
      refresh: 60,
      brightness: 300,
      curved: false,
    },
    options: [colour("slate", "sage", "bone")],
    variants: each(
      "MNTR-0306",
      "color",
      { us: 189_00, kg: 16_490_00, grams: 1150 },
      { slate: [24, 12], sage: [14, 6], bone: [1, 8] },
    ),
    tags: ["travel", "gift"],
  },
  {
    slug: "errand-16-oled",
    category,
    brand: "Lumehall",
    art: { kind: "monitor", aspect: "16:10", curved: false, foot: "portable" },
    title: say("Errand 16 OLED portable monitor", "Переносной монитор Errand 16 OLED", "Errand 16 OLED көчмө монитору"),
    summary: say(
      "True black and 212 pixels to the inch in a screen thinner than a pencil.",
      "Настоящий чёрный и 212 пикселей на дюйм в экране тоньше карандаша.",
      "Карандаштан жука экранда чыныгы кара өң жана бир дюймга 212 пиксел.",
    ),
    description: story(
      [
        "For those who edit pictures on the road, or simply like a dark theme to be dark. Each screen is measured before packing and its color profile comes printed on a card, with a link to the file.",
        "It is 5.4 mm thick and weighs 690 g. The leg behind it is a single hinge of steel, and a thread for a camera tripod sits next to it.",
      ],
      [
        "Для тех, кто правит снимки в дороге или просто любит, чтобы тёмная тема была тёмной. Каждый экран измеряем перед упаковкой: цветовой профиль напечатан на карточке, там же ссылка на файл.",
        "Толщина 5,4 мм, вес 690 г. Сзади одна стальная ножка на петле, рядом резьба под штатив.",
      ],
      [
        "Жолдо сүрөт оңдогондор же караңгы тема чындап караңгы болсун дегендер үчүн. Ар бир экранды кутулаар алдында өлчөйбүз: түс профили карточкага басылып келет, файлдын шилтемеси да ошондо.",
        "Калыңдыгы 5,4 мм, салмагы 690 г. Артында топсолуу бир болот буту, жанында штатив бурай турган оюгу бар.",
      ],
    ),
    specs: {
      diagonal: 16,
      resolution: same("2880 × 1800"),
      aspect: same("16:10"),
      panel: say("OLED, glossy", "OLED, глянцевая", "OLED, жылтырак"),
      refresh: 60,
      brightness: 420,
      curved: false,
    },
    options: [colour("graphite", "ink")],
    variants: each(
      "MNTR-0307",
      "color",
      { us: 379_00, kg: 32_990_00, grams: 1320 },
      { graphite: [15, 7], ink: [8, 3] },
    ),
    tags: ["travel", "new"],
  },
  {
    slug: "galley-32",
    category,
    brand: "Lumehall",
    art: { kind: "monitor", aspect: "16:9", curved: false, foot: "arm" },
    title: say("Galley 32 monitor with arm", "Монитор Galley 32 с кронштейном", "Galley 32 кронштейндүү монитору"),
    summary: say(
      "A sharp 4K screen that arrives already on its arm; clamp it to the desk and the desk is free.",
      "Чёткий экран 4K сразу на кронштейне: закрепите его на краю, и стол свободен.",
      "Кронштейнге орнотулган даана 4K экран: столдун четине бекитсеңиз, үстү бош калат.",
    ),
    description: story(
      [
        "The arm is part of the design, not an extra. It grips tops from 15 to 60 mm thick, reaches half a meter forward and folds to 90 mm from the wall when you want the table for dinner.",
        "Sharpness is 140 pixels to the inch; set the scale to 125 % and print looks like print. A hub in the back has four USB sockets and 90 W for a laptop.",
      ],
      [
        "Кронштейн здесь часть замысла. Он держится за столешницы толщиной от 15 до 60 мм, выдвигается на полметра и складывается до 90 мм от стены, когда стол нужен для ужина.",
        "140 пикселей на дюйм: поставьте масштаб 125 %, и текст станет как печатный. Сзади хаб на четыре USB и 90 Вт для ноутбука.",
      ],
      [
        "Кронштейни кошумча эмес, монитордун өз бөлүгү. Калыңдыгы 15тен 60 ммге чейинки столго бекийт, жарым метр алдыга чыгат, кечки тамакка стол керек болсо, дубалга 90 мм калганча жыйылат.",
        "Бир дюймга 140 пиксел: масштабын 125 % кылсаңыз, текст басылып чыккандай көрүнөт. Артында төрт USB уячасы жана ноутбукка 90 Вт кубат бар.",
      ],
    ),
    specs: {
      diagonal: 31.5,
      resolution: same("3840 × 2160"),
      aspect: same("16:9"),
      panel: say("IPS, 1.07 billion colors", "IPS, 1,07 млрд цветов", "IPS, 1,07 млрд түс"),
      refresh: 60,
      brightness: 400,
      curved: false,
    },
    options: [colour("graphite", "fog"), finishes("matte", "gloss")],
    variants: grid(
      "MNTR-0308",
      "finish",
      {
        matte: { us: 599_00, kg: 48_990_00, was: { kg: 52_190_00 }, grams: 10400 },
        gloss: { us: 579_00, kg: 50_490_00, grams: 10400 },
      },
      { graphite: { matte: [14, 10], gloss: [5, 3] }, fog: { matte: [8, 4] } },
    ),
    tags: [],
  },
  {
    slug: "tally-22",
    category,
    brand: "Nivra",
    art: { kind: "monitor", aspect: "16:9", curved: false, foot: "plate" },
    title: say("Tally 22 monitor", "Монитор Tally 22", "Tally 22 монитору"),
    summary: say(
      "An honest first monitor for study and the office: a calm IPS panel and nothing you pay for in vain.",
      "Честный первый монитор для учёбы и офиса: спокойная матрица IPS и ничего лишнего в цене.",
      "Окууга жана кеңсеге ылайыктуу биринчи монитор: IPS матрицасы көзгө жумшак, баасында ашыкча жок.",
    ),
    description: story(
      [
        "We asked what a student in a hostel needs and left out the rest. The panel is IPS and does not fade from the side; there is HDMI for the laptop and an old VGA socket for the computer class.",
        "The picture settles in two seconds, and one button does what the others did: press for on, hold for the menu. A three-year guarantee is served in Bishkek and Osh.",
      ],
      [
        "Мы спросили, что нужно студенту в общежитии, и убрали остальное. Матрица IPS, сбоку не бледнеет. HDMI для ноутбука и старый разъём VGA для компьютерного класса.",
        "Картинка появляется за две секунды, кнопка одна: нажать, чтобы включить, держать, чтобы открыть меню. Гарантия три года, сервис в Бишкеке и Оше.",
      ],
      [
        "Жатаканадагы студентке эмне керек экенин сурап, калганын алып салдык. Матрицасы IPS, капталынан караганда да бозорбойт. Ноутбукка HDMI, компьютердик класска эски VGA уячасы бар.",
        "Сүрөт эки секундда чыгат, баскычы бирөө: бассаңыз күйөт, кармап турсаңыз меню ачылат. Кепилдиги үч жыл, тейлөө Бишкекте жана Ошто.",
      ],
    ),
    specs: {
      diagonal: 21.5,
      resolution: same("1920 × 1080"),
      aspect: same("16:9"),
      panel: say("IPS, semi-matte", "IPS, полуматовая", "IPS, жарым күңүрт"),
      refresh: 75,
      brightness: 250,
      curved: false,
    },
    options: [colour("graphite", "bone")],
    variants: each("MNTR-0309", "color", { us: null, kg: 9_490_00, grams: 3900 }, { graphite: [0, 48], bone: [0, 21] }),
    tags: [],
  },
  {
    slug: "brisk-27",
    category,
    brand: "Nivra",
    art: { kind: "monitor", aspect: "16:9", curved: false, foot: "vee" },
    title: say("Brisk 27 monitor, 165 Hz", "Монитор Brisk 27, 165 Гц", "Brisk 27 монитору, 165 Гц"),
    summary: say(
      "Scrolling that stays readable: 165 frames a second for code by day and games by night.",
      "Прокрутка, при которой текст читается: 165 кадров в секунду для кода днём и игр вечером.",
      "Бетти жылдырганда да текст окулат: күндүз кодго, кечинде оюнга секундасына 165 кадр.",
    ),
    description: story(
      [
        "A fast panel is not only for games. Drag a window or run through a log and the words stay words, which spares the eyes more than one would think.",
        "Brisk has none of the usual red lines and dragon lights. The legs are matte, the back is smooth, and only the sticker with the numbers says what it can do. Peel it off.",
      ],
      [
        "Быстрая матрица нужна не только играм. Тащите окно, листаете журнал, а слова остаются словами, и глазам от этого заметно легче.",
        "Ни красных полос, ни подсветки с драконами. Ножки матовые, спинка гладкая, о скорости говорит только наклейка с цифрами. Снимите её.",
      ],
      [
        "Тез матрица оюнга эле керек эмес. Терезени жылдырсаңыз да, журналды аралатсаңыз да сөз сөз бойдон калат, көз кыйла аз чарчайт.",
        "Кызыл сызыктары да, ажыдаардай жаркыраган чырактары да жок. Буттары күңүрт, арты жылмакай, ылдамдыгын сандар жазылган чаптама эле айтып турат. Аны сыйрып салыңыз.",
      ],
    ),
    specs: {
      diagonal: 27,
      resolution: same("2560 × 1440"),
      aspect: same("16:9"),
      panel: say("IPS, fast, matte", "IPS, быстрая, матовая", "IPS, тез, күңүрт"),
      refresh: 165,
      brightness: 380,
      curved: false,
    },
    options: [colour("graphite", "plum")],
    variants: each(
      "MNTR-0310",
      "color",
      { us: 389_00, kg: 33_890_00, grams: 7400 },
      { graphite: [20, 11], plum: [5, 0] },
    ),
    tags: [],
  },
];
