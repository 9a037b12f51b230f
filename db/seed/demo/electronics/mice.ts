import { hands } from "@/db/seed/demo/electronics/axes";
import { each, grid, say, size, story } from "@/db/seed/demo/pets/build";
import { colour } from "@/db/seed/demo/pets/colours";
import type { DemoProduct } from "@/db/seed/demo/types";

const category = "mice";
const eitherHand = say("Either", "Любая", "Эки колго тең");
const rightHand = say("Right", "Правая", "Оң колго");
const byModel = say("Right or left, by model", "Правая или левая, на выбор", "Оң же сол, тандоо боюнча");

/** Mice and trackballs; `buttons` counts left, right, wheel and the side buttons of the picture. */
export const mice: readonly DemoProduct[] = [
  {
    slug: "cobble-mouse",
    category,
    brand: "Ovren",
    art: { kind: "mouse", shape: "symmetric", wired: false, sideButtons: 0 },
    title: say("Cobble mouse", "Мышь Cobble", "Cobble чычканы"),
    summary: say(
      "A small round mouse for a pocket, with a click you feel more than hear.",
      "Маленькая округлая мышь для кармана. Щелчок скорее чувствуется, чем слышен.",
      "Чөнтөккө баткан кичинекей тоголок чычкан. Чыкылдаганы угулбайт, колго гана билинет.",
    ),
    description: story(
      [
        "We carried river stones in our pockets for a month before settling on this shape. Cobble is 98 mm long, has no front or side to hurt the hand, and works for left-handers as it is.",
        "One AA cell lasts a year of working days. The wheel is rubber and turns without ratchet; three buttons, nothing to configure.",
      ],
      [
        "Прежде чем выбрать форму, мы месяц носили в карманах речную гальку. Длина Cobble 98 мм, ни одной грани, которая давит на ладонь, и левше она подходит без переделок.",
        "Одной батарейки AA хватает на год рабочих дней. Колесо резиновое, крутится плавно, без шага. Три кнопки, и настраивать нечего.",
      ],
      [
        "Формасын тандаганча бир ай чөнтөгүбүзгө дайранын ташын салып жүрдүк. Cobble 98 мм, алаканга баткан кыры жок, солакайларга да ошол бойдон ылайыктуу.",
        "Бир AA батарейкасы бир жыл иштөөгө жетет. Дөңгөлөгү резина, токтобой жумшак айланат. Үч баскычы бар, жөндөй турган эчтекеси жок.",
      ],
    ),
    specs: {
      resolution: 1600,
      buttons: 3,
      connection: say("Bluetooth 5.0", "Bluetooth 5.0", "Bluetooth 5.0"),
      hand: eitherHand,
      quiet: true,
      length: 98,
      weight: 78,
    },
    options: [colour("bone", "slate", "clay", "moss")],
    variants: each(
      "MOUS-0201",
      "color",
      { us: 29_00, kg: 2_490_00, grams: 160 },
      { bone: [60, 35], slate: [52, 41], clay: [18, 9], moss: [0, 2] },
    ),
    tags: ["quiet", "travel", "gift"],
  },
  {
    slug: "heron-mouse",
    category,
    brand: "Ovren",
    art: { kind: "mouse", shape: "ergo", wired: false, sideButtons: 2 },
    title: say("Heron mouse", "Мышь Heron", "Heron чычканы"),
    summary: say(
      "A full-hand mouse with a shelf for the thumb, cast separately for the right hand and the left.",
      "Мышь на всю ладонь с полкой под большой палец. Отливается отдельно для правой и для левой руки.",
      "Алаканды толук жөлөгөн, баш бармакка текчеси бар чычкан. Оң колго өзүнчө, сол колго өзүнчө куюлат.",
    ),
    description: story(
      [
        "The left-handed Heron is a true mirror, down to the order of the side buttons. Both weigh 118 g, enough to stay where you leave them on a sloping desk.",
        "The sensor reads glass as well as wood. The steel wheel changes from steps to free spin when you flick it, which makes a log of forty thousand lines feel short.",
      ],
      [
        "Левая Heron не компромисс, а настоящее отражение, вплоть до порядка боковых кнопок. Обе весят 118 г и не сползают с наклонной столешницы.",
        "Сенсор читает и стекло, и дерево. Стальное колесо от резкого движения переходит с шага на свободный ход, и журнал в сорок тысяч строк кажется коротким.",
      ],
      [
        "Сол колго арналган Heron оңунун күзгүдөгү көрүнүшүндөй, капталдагы баскычтарынын тартибине чейин дал келет. Экөө тең 118 г, жантайган столдо да жылып кетпейт.",
        "Сенсору айнекте да, жыгачта да иштейт. Болот дөңгөлөгүн катуу түртсөңүз эркин айланып кетет, кырк миң саптуу журнал да кыска көрүнөт.",
      ],
    ),
    specs: {
      resolution: 4000,
      buttons: 5,
      connection: say("Bluetooth 5.1, 2.4 GHz", "Bluetooth 5.1, 2,4 ГГц", "Bluetooth 5.1, 2,4 ГГц"),
      hand: byModel,
      quiet: false,
      length: 124,
      weight: 118,
    },
    options: [colour("graphite", "oat"), hands("right", "left")],
    variants: grid(
      "MOUS-0202",
      "hand",
      { right: { us: 69_00, kg: 5_990_00, grams: 240 }, left: { us: 69_00, kg: 5_990_00, grams: 240 } },
      { graphite: { right: [44, 26], left: [12, 4] }, oat: { right: [19, 8] } },
    ),
    tags: [],
  },
  {
    slug: "mast-vertical-mouse",
    category,
    brand: "Ovren",
    art: { kind: "mouse", shape: "vertical", wired: false, sideButtons: 2 },
    title: say("Mast vertical mouse", "Вертикальная мышь Mast", "Mast тик чычканы"),
    summary: say(
      "Holds the hand at 62 degrees, as if you were about to shake somebody else's.",
      "Держит кисть под углом 62 градуса, будто вы собрались пожать кому-то руку.",
      "Колуңузду 62 градуста кармайт: бирөө менен кол алышып жаткандай абалда турат.",
    ),
    description: story(
      [
        "Lay your forearm flat and the two bones in it cross; stand the hand up and they lie side by side. Mast is built round that fact. The flank is covered in a fine rubber that does not go shiny.",
        "It tracks with the whole arm at first, which feels slow. Give it two weeks. Clicks are quiet, and a full charge over USB-C lasts seventy days.",
      ],
      [
        "Когда предплечье лежит плашмя, две его кости перекрещены; поставьте кисть ребром, и они лягут рядом. На этом построена Mast. Бок покрыт тонкой резиной, которая не начинает блестеть.",
        "Сначала мышь ведёшь всей рукой, и это кажется медленным. Дайте ей две недели. Щелчки тихие, заряда по USB-C хватает на семьдесят дней.",
      ],
      [
        "Билек жалпайып жатканда андагы эки сөөк кайчылашат, кол тик турганда катар жатат. Mast ушуга негизделген. Каптал бети жука резина менен жабылган, убакыт өтсө да жылтырап кетпейт.",
        "Башында колду бүт бойдон кыймылдатасыз, бул жай сезилет. Эки жума чыдаңыз. Чыкылдаганы акырын, USB-C менен бир кубаттаса жетимиш күнгө жетет.",
      ],
    ),
    specs: {
      resolution: 2400,
      buttons: 5,
      connection: say("Bluetooth 5.1, USB-C", "Bluetooth 5.1, USB-C", "Bluetooth 5.1, USB-C"),
      hand: byModel,
      quiet: true,
      length: 116,
      weight: 124,
    },
    options: [colour("graphite", "sage"), hands("right", "left")],
    variants: grid(
      "MOUS-0203",
      "hand",
      {
        right: { us: 54_00, kg: 4_690_00, was: { us: 64_00, kg: 5_490_00 }, grams: 260 },
        left: { us: 64_00, kg: 5_490_00, grams: 260 },
      },
      { graphite: { right: [36, 19], left: [10, 2] }, sage: { right: [14, 7] } },
    ),
    tags: ["quiet"],
  },
  {
    slug: "burl-trackball",
    category,
    brand: "Ovren",
    art: { kind: "mouse", shape: "trackball", wired: false, sideButtons: 2 },
    title: say("Burl thumb trackball", "Трекбол Burl под большой палец", "Burl баш бармак трекболу"),
    summary: say(
      "The thumb rolls a 34 mm ball and the arm stays still: a pointer for crowded desks and sofas.",
      "Большой палец крутит шар 34 мм, рука лежит неподвижно. Для тесных столов и диванов.",
      "Баш бармак 34 мм шарды тоголотот, кол ордунан жылбайт. Тар столго да, диванга да ыңгайлуу.",
    ),
    description: story(
      [
        "A trackball needs only its own footprint. Burl takes 132 by 96 mm, works on a knee or a blanket, and the ball lifts out with one push from below when it wants cleaning.",
        "It rides on three ceramic bearings, so it starts without sticking even for a one-pixel move. Two side buttons are set for back and forward.",
      ],
      [
        "Трекболу нужно места ровно под себя. Burl занимает 132 на 96 мм, работает на колене и на пледе, а шар выталкивается снизу одним пальцем, когда пора протереть.",
        "Шар лежит на трёх керамических опорах и трогается без залипания даже на один пиксель. Две боковые кнопки по умолчанию листают назад и вперёд.",
      ],
      [
        "Трекболго өзүнө жеткидей эле жер керек. Burl 132 × 96 мм орун алат, тизеде да, жуурканда да иштейт. Тазалаганда шарын ылдый жагынан бир манжа менен түртүп чыгарасыз.",
        "Шары үч керамика таянычта турат, бир пикселге жылдырсаңыз да тыгылбай козголот. Капталдагы эки баскычы артка жана алдыга өткөрөт.",
      ],
    ),
    specs: {
      resolution: 1200,
      buttons: 5,
      connection: say("Bluetooth 5.1, 2.4 GHz", "Bluetooth 5.1, 2,4 ГГц", "Bluetooth 5.1, 2,4 ГГц"),
      hand: rightHand,
      quiet: false,
      length: 132,
      weight: 168,
    },
    options: [colour("bone", "ink")],
    variants: each("MOUS-0204", "color", { us: 74_00, kg: 6_450_00, grams: 320 }, { bone: [16, 7], ink: [22, 11] }),
    tags: [],
  },
  {
    slug: "dart-mouse",
    category,
    brand: "Karsel",
    art: { kind: "mouse", shape: "symmetric", wired: true, sideButtons: 2 },
    title: say("Dart wired mouse", "Проводная мышь Dart", "Dart зымдуу чычканы"),
    summary: say(
      "Fifty-eight grams on a cord so soft you forget it: quick, exact and never out of charge.",
      "58 граммов на мягком шнуре, о котором забываешь. Быстрая, точная, и заряжать её не надо.",
      "58 грамм, жиби ушунчалык жумшак, бар экени билинбейт. Тез, так жана эч качан кубаттоо сурабайт.",
    ),
    description: story(
      [
        "Dart belongs to the evening as much as to the day. The shell is 1.1 mm thick and ribbed from inside, with no holes in it; the cord is woven like a shoelace and drags about as little.",
        "The sensor goes to 12,000 dpi and remembers four steps of your own. The feet are glass-smooth and come with a spare set.",
      ],
      [
        "Dart нужна вечером не меньше, чем днём. Оболочка толщиной 1,1 мм усилена рёбрами изнутри и обходится без дырок, а шнур сплетён как шнурок ботинка и почти не тянет.",
        "Сенсор доходит до 12 000 dpi и хранит четыре ваших шага. Ножки скользят как по стеклу, запасные лежат в коробке.",
      ],
      [
        "Dart күндүз эле эмес, кечинде да керек. Кабыгынын калыңдыгы 1,1 мм, ичинен кырлар менен бекемделген, бетинде тешиги жок. Зымы бут кийимдин боосундай өрүлгөн, артка тартпайт.",
        "Сенсорунун тактыгы 12 000 dpi, сиз койгон төрт кадамды эстеп калат. Таманы айнектей жылмакай, запасы кутунун ичинде.",
      ],
    ),
    specs: {
      resolution: 12000,
      buttons: 5,
      connection: say("USB-A cable, 1.8 m", "Кабель USB-A, 1,8 м", "USB-A кабели, 1,8 м"),
      hand: eitherHand,
      quiet: false,
      length: 119,
      weight: 58,
    },
    options: [colour("graphite", "bone", "plum")],
    variants: each(
      "MOUS-0205",
      "color",
      { us: 49_00, kg: 4_290_00, grams: 190 },
      { graphite: [38, 30], bone: [25, 12], plum: [6, 3] },
    ),
    tags: [],
  },
  {
    slug: "slip-mouse",
    category,
    brand: "Nivra",
    art: { kind: "mouse", shape: "symmetric", wired: false, sideButtons: 0 },
    title: say("Slip flat mouse", "Плоская мышь Slip", "Slip жалпак чычканы"),
    summary: say(
      "Twenty-one millimeters high, so it slides into the laptop sleeve and leaves no bulge.",
      "Высота всего 21 мм: мышь входит в чехол вместе с ноутбуком и не выпирает.",
      "Бийиктиги 21 мм: ноутбуктун кабына кирип кетет, томпойуп да турбайт.",
    ),
    description: story(
      [
        "Most travel mice are shortened; this one is pressed flat instead. At 106 mm it is still long enough for three fingers, and the back is one sheet of anodized aluminum, cool on a warm day.",
        "Clicks are silent enough for a reading room. Ten minutes on a cable give it a week of work.",
      ],
      [
        "Дорожные мыши обычно укорачивают, а эту сплющили. При длине 106 мм на ней помещаются три пальца, спинка из одного листа анодированного алюминия приятно холодит летом.",
        "Щёлкает так тихо, что её можно брать в читальный зал. Десяти минут на кабеле хватает на неделю работы.",
      ],
      [
        "Жол чычкандарын адатта кыскартышат, мунусу жалпайтылган. Узундугу 106 мм, үч манжа батат. Үстү бир барак алюминийден, ысыкта колду сергитет.",
        "Чыкылдаганы окуу залына алып кирүүгө боло тургандай үнсүз. Кабелге он мүнөт туташып турса, бир жума кайра кубаттабай иштейт.",
      ],
    ),
    specs: {
      resolution: 2000,
      buttons: 3,
      connection: say("Bluetooth 5.2, USB-C", "Bluetooth 5.2, USB-C", "Bluetooth 5.2, USB-C"),
      hand: eitherHand,
      quiet: true,
      length: 106,
      weight: 84,
    },
    options: [colour("fog", "graphite", "madder")],
    variants: each(
      "MOUS-0206",
      "color",
      { us: 45_00, kg: null, grams: 170 },
      { fog: [31, 0], graphite: [27, 0], madder: [2, 0] },
    ),
    tags: ["travel", "quiet"],
  },
  {
    slug: "cairn-trackball",
    category,
    brand: "Ovren",
    art: { kind: "mouse", shape: "trackball", wired: true, sideButtons: 2 },
    title: say("Cairn desk trackball", "Настольный трекбол Cairn", "Cairn үстөл трекболу"),
    summary: say(
      "A 52 mm ball under the fingertips and a ring around it that scrolls a page in one sweep.",
      "Шар 52 мм под кончиками пальцев и кольцо вокруг него, которое пролистывает страницу одним движением.",
      "Манжанын учунда 52 мм шар, айланасында барактарды бир кыймыл менен жылдырган шакек бар.",
    ),
    description: story(
      [
        "Cairn is symmetrical and heavy, 340 g with a zinc base, and it will not walk away under a strong push. Designers use it for long, even curves; others for the simple rest it gives to the wrist.",
        "The ring turns on a bearing taken from a bicycle pedal. A padded rest of oiled leather clips on at the front.",
      ],
      [
        "Cairn симметричный и тяжёлый: 340 г с цинковым основанием, от сильного толчка не уедет. Дизайнеры ведут им длинные ровные кривые, остальные просто дают запястью отдохнуть.",
        "Кольцо вращается на подшипнике от велосипедной педали, ровно и без звука. Спереди под запястье пристёгивается мягкая подложка из промасленной кожи.",
      ],
      [
        "Cairn эки колго тең, оор: цинк түбү менен 340 г, катуу түртсөңүз да ордунда калат. Дизайнерлер узун, тегиз сызыктарды тартат, башкалары билегин эс алдырат.",
        "Шакеги велосипед педалынын подшипнигинде үн чыгарбай, тегиз айланат. Билек жаткан алдыңкы жагына майланган булгаарыдан жасалган жумшак жөлөк тагылат.",
      ],
    ),
    specs: {
      resolution: 1800,
      buttons: 5,
      connection: say("USB-C cable, 1.5 m", "Кабель USB-C, 1,5 м", "USB-C кабели, 1,5 м"),
      hand: eitherHand,
      quiet: false,
      length: 145,
      weight: 340,
    },
    options: [colour("slate", "madder")],
    variants: each("MOUS-0207", "color", { us: 119_00, kg: 10_390_00, grams: 620 }, { slate: [9, 4], madder: [5, 0] }),
    tags: [],
  },
  {
    slug: "tally-mouse",
    category,
    brand: "Nivra",
    art: { kind: "mouse", shape: "symmetric", wired: true, sideButtons: 0 },
    title: say("Tally wired mouse", "Проводная мышь Tally", "Tally зымдуу чычканы"),
    summary: say(
      "The plain office mouse done properly: quiet buttons, a long cable and a price to match.",
      "Обычная офисная мышь, сделанная как следует: тихие кнопки, длинный кабель и честная цена.",
      "Кеңсенин жөнөкөй чычканы, бирок тыкан жасалган: баскычы үнсүз, кабели узун, баасы арзан.",
    ),
    description: story(
      [
        "It has three buttons and a two-meter cable, and it goes with the Tally keyboard. The switches are rated for five million clicks, about nine years of spreadsheets.",
        "Order one for yourself or thirty for a classroom; the shell opens with a single screw, and we sell the cable on its own.",
      ],
      [
        "Три кнопки, двухметровый кабель, хорошая пара к клавиатуре Tally. Переключатели рассчитаны на пять миллионов нажатий, а это лет девять работы с таблицами.",
        "Можно взять одну себе или сразу тридцать в учебный класс. Корпус открывается одним винтом, а запасной кабель продаётся отдельно.",
      ],
      [
        "Үч баскычы, эки метр кабели бар, Tally баскычтобуна жакшы түгөй. Которгучтары беш миллион басууга эсептелген, бул тогуз жылдай таблица толтурганга жетет.",
        "Өзүңүзгө бирди, окуу классына отузду алсаңыз болот. Корпусу бир бурама менен ачылат, кабели өзүнчө да сатылат.",
      ],
    ),
    specs: {
      resolution: 1000,
      buttons: 3,
      connection: say("USB-A cable, 2 m", "Кабель USB-A, 2 м", "USB-A кабели, 2 м"),
      hand: eitherHand,
      quiet: true,
      length: 112,
      weight: 92,
    },
    options: [colour("graphite", "fog")],
    variants: each("MOUS-0208", "color", { us: null, kg: 790_00, grams: 150 }, { graphite: [0, 120], fog: [0, 64] }),
    tags: [],
  },
  {
    slug: "ferry-mouse",
    category,
    brand: "Askeld",
    art: { kind: "mouse", shape: "ergo", wired: false, sideButtons: 3 },
    title: say("Ferry mouse for three computers", "Мышь Ferry для трёх компьютеров", "Үч компьютерге Ferry чычканы"),
    summary: say(
      "Carries the pointer, and what you copied, from one screen to the next on another machine.",
      "Переносит курсор и скопированное с экрана одного компьютера на экран другого.",
      "Көрсөткүчтү жана көчүргөнүңүздү бир компьютердин экранынан экинчисиникине алып өтөт.",
    ),
    description: story(
      [
        "Push the pointer against the edge of one screen and it comes out on the neighbour, even if that is a Linux box under the desk. The helper program is small, open to read, and sends nothing outside your network.",
        "A third side button, under the thumb, names the machine you are on with a short buzz: one, two or three. Right hand, 101 g.",
      ],
      [
        "Упритесь курсором в край одного экрана, и он выйдет на соседнем, даже если это Linux под столом. Программа-помощник маленькая, с открытым кодом и ничего не шлёт за пределы вашей сети.",
        "Третья боковая кнопка под большим пальцем короткой дрожью подсказывает, какой компьютер активен: раз, два или три. Для правой руки, 101 г.",
      ],
      [
        "Көрсөткүчтү бир экрандын четине такасаңыз, жанындагысынан чыгат, ал столдун астындагы Linux болсо да. Жардамчы программасы кичинекей, коду ачык, тармагыңыздан сыртка эчтеке жөнөтпөйт.",
        "Баш бармактын астындагы үчүнчү баскыч кайсы компьютерде экениңизди дирилдеп билдирет: бир, эки же үч жолу. Оң колго, 101 г.",
      ],
    ),
    specs: {
      resolution: 8000,
      buttons: 6,
      connection: say("Bluetooth 5.2, 2.4 GHz", "Bluetooth 5.2, 2,4 ГГц", "Bluetooth 5.2, 2,4 ГГц"),
      hand: rightHand,
      quiet: true,
      length: 122,
      weight: 101,
    },
    options: [colour("graphite", "fog", "ink")],
    variants: each(
      "MOUS-0209",
      "color",
      { us: 89_00, kg: 7_750_00, grams: 230 },
      { graphite: [29, 16], fog: [11, 3], ink: [17, 8] },
    ),
    tags: ["new"],
  },
  {
    slug: "gannet-vertical-mouse",
    category,
    brand: "Askeld",
    art: { kind: "mouse", shape: "vertical", wired: true, sideButtons: 2 },
    title: say(
      "Gannet sized vertical mouse",
      "Вертикальная мышь Gannet по размеру руки",
      "Колдун өлчөмүнө жараша Gannet тик чычканы",
    ),
    summary: say(
      "An upright mouse in three sizes, because hands come in more than one.",
      "Вертикальная мышь в трёх размерах, ведь и руки бывают разные.",
      "Үч өлчөмдө чыгуучу тик чычкан, анткени кол ар кимде ар башка болот.",
    ),
    description: story(
      [
        "Measure from the wrist crease to the tip of the middle finger and order by that number. A mouse too large makes the fingers reach; one too small makes them curl, and either way it is the forearm that pays.",
        "The wire leaves at the base, away from the hand. The stated length and weight are those of the middle size.",
      ],
      [
        "Измерьте ладонь от складки запястья до кончика среднего пальца и выбирайте по этому числу. На слишком большой мыши пальцы тянутся, на слишком маленькой поджимаются, а расплачивается предплечье.",
        "Провод выходит у самого основания, подальше от кисти, и не мешает. Длина и вес в характеристиках указаны для среднего размера.",
      ],
      [
        "Алаканыңызды билектин бырышынан ортон манжанын учуна чейин өлчөп, ошол санга карап тандаңыз. Чычкан өтө чоң болсо манжа чоюлат, өтө кичине болсо бүктөлөт, экөөндө тең билек ооруйт.",
        "Зымы эң түбүнөн чыгат, колго тийбейт. Мүнөздөмөдөгү узундугу менен салмагы орточо өлчөмгө карата берилген.",
      ],
    ),
    specs: {
      resolution: 3200,
      buttons: 5,
      connection: say("USB-A cable, 1.8 m", "Кабель USB-A, 1,8 м", "USB-A кабели, 1,8 м"),
      hand: rightHand,
      quiet: false,
      length: 110,
      weight: 132,
    },
    options: [colour("graphite", "clay"), size(["s", "17"], ["m", "19"], ["l", "21"])],
    variants: grid(
      "MOUS-0210",
      "size",
      {
        s: { us: 59_00, kg: 5_150_00, grams: 235 },
        m: { us: 59_00, kg: 5_150_00, grams: 250 },
        l: { us: 59_00, kg: 5_150_00, grams: 270 },
      },
      { graphite: { s: [12, 5], m: [23, 14], l: [15, 0] }, clay: { s: [8, 4], m: [13, 6] } },
    ),
    tags: [],
  },
];
