import { sockets } from "@/db/seed/demo/electronics/axes";
import { each, grid, say, story } from "@/db/seed/demo/pets/build";
import { colour } from "@/db/seed/demo/pets/colours";
import type { DemoProduct } from "@/db/seed/demo/types";

const category = "hubs";

/** Hubs and docks; the text names exactly the `ports` sockets the picture draws. */
export const hubs: readonly DemoProduct[] = [
  {
    slug: "pier-7-hub",
    category,
    brand: "Portmere",
    art: { kind: "hub", form: "bar", ports: 7 },
    title: say("Pier 7 hub", "Хаб Pier 7", "Pier 7 хабы"),
    summary: say(
      "Seven sockets in an aluminum bar as long as a pencil stub: screen, cards and charging at once.",
      "Семь разъёмов в алюминиевом бруске с огрызок карандаша: экран, карты памяти и зарядка разом.",
      "Калемдин сыныгындай алюминий кесекте жети уяча: экран, эс картасы жана кубаттоо бир убакта.",
    ),
    description: story(
      [
        "Along the edge: two USB-C, three USB-A, one HDMI and a card slot. The first USB-C passes 100 W on to the laptop, so the charger you have keeps its job.",
        "Pier stays cool because the whole case is the heat sink. The cable is 18 cm, thick, and can be replaced with two screws when it wears, which is where hubs usually die.",
      ],
      [
        "Вдоль кромки два USB-C, три USB-A, один HDMI и слот для карт. Первый USB-C передаёт ноутбуку 100 Вт, так что ваша зарядка остаётся при деле.",
        "Pier не греется, потому что радиатором служит весь корпус. Кабель толстый, 18 см, меняется на двух винтах: обычно хабы умирают именно там.",
      ],
      [
        "Кырында эки USB-C, үч USB-A, бир HDMI жана карта салгыч бар. Биринчи USB-C ноутбукка 100 Вт өткөрөт, өзүңүздүн кубаттагычыңыз иштей берет.",
        "Pier ысыбайт, анткени жылуулукту бүт корпусу таратат. Кабели жоон, 18 см, эскирсе эки бураманы чечип алмаштырасыз: хабдар көбүнчө ушул жеринен бузулат.",
      ],
    ),
    specs: {
      ports: 7,
      power: 100,
      speed: 10,
      video: say("One 4K screen at 60 Hz", "Один экран 4K, 60 Гц", "Бир 4K экран, 60 Гц"),
      ethernet: false,
      cable: 18,
      weight: 92,
    },
    options: [colour("fog", "graphite", "ink")],
    variants: each(
      "HUBS-0601",
      "color",
      { us: 59_00, kg: 5_150_00, grams: 210 },
      { fog: [40, 21], graphite: [46, 27], ink: [12, 2] },
    ),
    tags: [],
  },
  {
    slug: "pier-4-hub",
    category,
    brand: "Portmere",
    art: { kind: "hub", form: "bar", ports: 4 },
    title: say("Pier 4 hub", "Хаб Pier 4", "Pier 4 хабы"),
    summary: say(
      "The four sockets people miss most, in 46 grams: one USB-C, two USB-A and HDMI.",
      "Четыре разъёма, которых не хватает чаще всего, в 46 граммах: USB-C, два USB-A и HDMI.",
      "Эң көп керек болгон төрт уяча 46 граммда: USB-C, эки USB-A жана HDMI.",
    ),
    description: story(
      [
        "We asked two hundred laptop owners what they had plugged in during the past week. A flash drive, a projector, a charger and somebody's mouse: that became Pier 4.",
        "It hangs from its own 12 cm tail without pulling the socket. The colors are there so that it finds its way back after a meeting.",
      ],
      [
        "Мы спросили двести владельцев ноутбуков, что они подключали за неделю. Флешку, проектор, зарядку и чужую мышь: так получился Pier 4.",
        "Висит на собственном хвостике длиной 12 см и не тянет гнездо. А цвета нужны, чтобы после встречи он нашёл дорогу обратно.",
      ],
      [
        "Эки жүз адамдан бир жумада ноутбугуна эмне туташтырганын сурадык. Флешка, проектор, кубаттагыч жана бирөөнүн чычканы экен: Pier 4 ошентип чыкты.",
        "Узундугу 12 см куйругунда илинип турат, уячаны тартпайт. Жыйындан кийин адашпай ээсине кайтсын деп ар кандай түстө чыгардык.",
      ],
    ),
    specs: {
      ports: 4,
      power: 60,
      speed: 5,
      video: say("One 4K screen at 30 Hz", "Один экран 4K, 30 Гц", "Бир 4K экран, 30 Гц"),
      ethernet: false,
      cable: 12,
      weight: 46,
    },
    options: [colour("fog", "graphite", "clay", "sage")],
    variants: each(
      "HUBS-0602",
      "color",
      { us: 29_00, kg: 2_490_00, grams: 110 },
      { fog: [58, 36], graphite: [64, 40], clay: [19, 11], sage: [14, 0] },
    ),
    tags: ["travel", "gift"],
  },
  {
    slug: "harbour-dock",
    category,
    brand: "Portmere",
    art: { kind: "hub", form: "tower", ports: 13 },
    title: say("Harbour 13 dock", "Док-станция Harbour 13", "Harbour 13 док-станциясы"),
    summary: say(
      "Thirteen sockets standing on end: one cable to the laptop, and the desk comes alive.",
      "Тринадцать разъёмов стоя: один кабель к ноутбуку, и стол оживает.",
      "Тигинен турган он үч уяча: ноутбукка бир кабель сайсаңыз, столдогунун баары иштейт.",
    ),
    description: story(
      [
        "Harbour carries 40 gigabits in a second, which is two screens, a fast disk and everything slow besides. It counts five USB-C, five USB-A, two HDMI and a socket for headphones, and gives the laptop 96 W.",
        "It stands on a weighted foot, 98 by 84 mm, and takes its power from a separate supply, so nothing hums under your hand.",
      ],
      [
        "Harbour передаёт 40 гигабит в секунду: это два экрана, быстрый диск и всё медленное впридачу. Пять USB-C, пять USB-A, два HDMI и гнездо наушников, ноутбуку достаётся 96 Вт.",
        "Стоит на утяжелённом основании 98 на 84 мм, блок питания отдельный, так что под рукой ничего не гудит.",
      ],
      [
        "Harbour секундасына 40 гигабит өткөрөт: бул эки экран, тез диск, анан жайларынын баары. Беш USB-C, беш USB-A, эки HDMI жана кулакчын уячасы бар, ноутбукка 96 Вт берет.",
        "98 × 84 мм оор таканчыкта турат. Кубат блогу өзүнчө, колуңуздун астында эчтеке гүүлдөбөйт.",
      ],
    ),
    specs: {
      ports: 13,
      power: 96,
      speed: 40,
      video: say("Two 4K screens at 60 Hz", "Два экрана 4K, 60 Гц", "Эки 4K экран, 60 Гц"),
      ethernet: false,
      cable: 80,
      weight: 940,
    },
    options: [colour("graphite", "fog")],
    variants: each("HUBS-0603", "color", { us: 249_00, kg: 21_690_00, grams: 1780 }, { graphite: [9, 3], fog: [5, 2] }),
    tags: ["new"],
  },
  {
    slug: "quay-dock",
    category,
    brand: "Portmere",
    art: { kind: "hub", form: "tower", ports: 10 },
    title: say("Quay 10 dock", "Док-станция Quay 10", "Quay 10 док-станциясы"),
    summary: say(
      "A smaller upright dock for one screen, with every socket turned towards you.",
      "Вертикальная док-станция поменьше, для одного экрана. Все разъёмы повёрнуты к вам.",
      "Бир экранга ылайык кичирээк тик док-станция. Уячаларынын баары сизге карап турат.",
    ),
    description: story(
      [
        "Docks like to hide their sockets at the back. Quay puts all ten in front: four USB-C, four USB-A, HDMI and headphones, in two columns, marked with raised signs that a finger can read.",
        "The tail to the laptop leaves at the bottom and is 70 cm long. It wakes with the laptop and sleeps with it, drawing less than half a watt in between.",
      ],
      [
        "Док-станции любят прятать разъёмы сзади. У Quay все десять спереди: четыре USB-C, четыре USB-A, HDMI и наушники, в две колонки, с выпуклыми знаками, которые читаются пальцем.",
        "Кабель к ноутбуку выходит снизу, 70 см. Просыпается и засыпает вместе с ним, в простое берёт меньше половины ватта.",
      ],
      [
        "Док-станциялар уячаларын артына жашырганды жакшы көрөт. Quay онун тең алдына чыгарган: төрт USB-C, төрт USB-A, HDMI жана кулакчын, эки катар, манжа менен окулган томпок белгилери бар.",
        "Ноутбукка кеткен кабели түбүнөн чыгат, узундугу 70 см. Ноутбук менен чогуу ойгонуп, чогуу уктайт, тим турганда жарым ваттан аз алат.",
      ],
    ),
    specs: {
      ports: 10,
      power: 85,
      speed: 10,
      video: say("One 4K screen at 60 Hz", "Один экран 4K, 60 Гц", "Бир 4K экран, 60 Гц"),
      ethernet: false,
      cable: 70,
      weight: 620,
    },
    options: [colour("slate", "bone")],
    variants: each("HUBS-0604", "color", { us: 159_00, kg: null, grams: 1210 }, { slate: [13, 0], bone: [8, 0] }),
    tags: [],
  },
  {
    slug: "skerry-5-hub",
    category,
    brand: "Portmere",
    art: { kind: "hub", form: "puck", ports: 5 },
    title: say("Skerry 5 felt hub", "Войлочный хаб Skerry 5", "Skerry 5 кийиз капталган хабы"),
    summary: say(
      "A round hub with a felt top: it sits by the hand, holds five plugs and never scratches a watch.",
      "Круглый хаб с войлочным верхом: лежит под рукой, держит пять штекеров и не царапает часы.",
      "Үстү кийиз тегерек хаб: кол жеткен жерде жатат, беш туташтыргыч батат, саатыңызды чийбейт.",
    ),
    description: story(
      [
        "Put it in the middle of a table and five people can charge and share: three USB-C and two USB-A look outwards around the rim. The felt lid keeps a ring or a watch while you type.",
        "It has no socket for a screen, on purpose. The felt is dyed in small lots, so two Skerries of one color may differ by a shade.",
      ],
      [
        "Поставьте его посреди стола, и пятеро смогут заряжаться и обмениваться файлами: три USB-C и два USB-A смотрят наружу по кругу. На войлочную крышку кладут кольцо или часы, пока печатают.",
        "Разъёма для экрана нет намеренно. Войлок красят малыми партиями, поэтому два Skerry одного цвета могут отличаться на полтона.",
      ],
      [
        "Столдун ортосуна койсоңуз, беш киши кубаттап, файл алмаша алат: үч USB-C, эки USB-A айлана сыртка карап турат. Терип жатканда шакек же саатыңызды кийиз бетине коёсуз.",
        "Экранга уячасы атайын жок. Кийизи аз-аздан боёлот, ошондуктан бир түстөгү эки Skerry бир аз айырмаланышы мүмкүн.",
      ],
    ),
    specs: {
      ports: 5,
      power: 15,
      speed: 5,
      video: say("None", "Нет", "Жок"),
      ethernet: false,
      cable: 30,
      weight: 164,
    },
    options: [colour("oat", "moss", "madder")],
    variants: each(
      "HUBS-0605",
      "color",
      { us: 34_00, kg: 2_950_00, was: { us: 42_00, kg: 3_650_00 }, grams: 280 },
      { oat: [30, 16], moss: [17, 9], madder: [11, 3] },
    ),
    tags: ["gift"],
  },
  {
    slug: "ballast-65-hub-charger",
    category,
    brand: "Nivra",
    art: { kind: "hub", form: "brick", ports: 6 },
    title: say("Ballast 65 charger and hub", "Зарядка и хаб Ballast 65", "Ballast 65 кубаттагыч-хабы"),
    summary: say(
      "The laptop charger and the hub in one box: a single cable brings power, network and screen.",
      "Зарядка ноутбука и хаб в одной коробке: по одному кабелю идут питание, сеть и экран.",
      "Ноутбук кубаттагычы менен хаб бир кутуда: кубат да, тармак да, экран да бир кабель менен келет.",
    ),
    description: story(
      [
        "A charger lies on every desk anyway, so we gave it sockets: two USB-C, two USB-A, HDMI and a gigabit network port. It feeds the laptop 65 W and shares a little with the telephone.",
        "Gallium nitride keeps it at 240 g. The wall cord comes off and has the plug of your country; the stated length is that of the cord to the laptop.",
      ],
      [
        "Зарядка всё равно лежит на каждом столе, и мы дали ей разъёмы: два USB-C, два USB-A, HDMI и гигабитная сеть. Ноутбук получает 65 Вт, немного достаётся и телефону.",
        "Нитрид галлия удержал вес на 240 г. Сетевой шнур съёмный, с вилкой для вашей страны. Длина указана для кабеля к ноутбуку.",
      ],
      [
        "Кубаттагыч кандай болсо да столдо жатат, ошон үчүн ага уячаларды коштук: эки USB-C, эки USB-A, HDMI жана гигабиттик тармак порту. Ноутбукка 65 Вт берет, телефонго да бир аз калат.",
        "Галлий нитриди менен салмагы 240 г болду. Розеткага сайылчу зымы ажырайт, вилкасы өлкөңүзгө ылайык. Узундугу ноутбукка кеткен кабелге карата берилген.",
      ],
    ),
    specs: {
      ports: 6,
      power: 65,
      speed: 5,
      video: say("One 4K screen at 30 Hz", "Один экран 4K, 30 Гц", "Бир 4K экран, 30 Гц"),
      ethernet: true,
      cable: 150,
      weight: 240,
    },
    options: [colour("graphite", "bone"), sockets("typea", "typec")],
    variants: grid(
      "HUBS-0606",
      "socket",
      { typea: { us: 89_00, kg: null, grams: 480 }, typec: { us: null, kg: 7_750_00, grams: 490 } },
      { graphite: { typea: [28, 0], typec: [0, 19] }, bone: { typea: [15, 0], typec: [0, 8] } },
    ),
    tags: ["travel"],
  },
  {
    slug: "ballast-100-hub-charger",
    category,
    brand: "Nivra",
    art: { kind: "hub", form: "brick", ports: 8 },
    title: say("Ballast 100 charger and hub", "Зарядка и хаб Ballast 100", "Ballast 100 кубаттагыч-хабы"),
    summary: say(
      "One hundred watts for a hungry laptop, plus eight sockets, in the size of a paperback.",
      "Сто ватт для прожорливого ноутбука и восемь разъёмов размером с книжку в мягкой обложке.",
      "Кубатты көп жеген ноутбукка жүз ватт жана сегиз уяча, чоңдугу жука китептей.",
    ),
    description: story(
      [
        "Bigger brother of the 65, for machines that compile all day. Besides two USB-C, two USB-A and HDMI there are a network port, a card slot and a socket for headphones.",
        "A thermometer inside slows the charging before the case gets hot to the hand, and says so with a dim light. The cord to the laptop is 180 cm, enough to keep the brick on the floor.",
      ],
      [
        "Старший брат 65-го, для машин, которые весь день собирают проект. Кроме двух USB-C, двух USB-A и HDMI здесь сеть, слот для карт и гнездо наушников.",
        "Термометр внутри замедляет зарядку раньше, чем корпус станет горячим, и сообщает об этом тусклым огоньком. Кабель к ноутбуку 180 см, блок может лежать на полу.",
      ],
      [
        "65тин чоңу, күнү бою долбоор жыйнаган компьютерлерге. Эки USB-C, эки USB-A жана HDMI менен катар тармак порту, карта салгыч жана кулакчын уячасы бар.",
        "Ичиндеги термометр корпусу колду күйгүзгөнчө эле кубаттоону жайлатат, муну күңүрт чырагы билдирет. Ноутбукка кеткен кабели 180 см, өзү полдо жата берсе болот.",
      ],
    ),
    specs: {
      ports: 8,
      power: 100,
      speed: 10,
      video: say("One 4K screen at 60 Hz", "Один экран 4K, 60 Гц", "Бир 4K экран, 60 Гц"),
      ethernet: true,
      cable: 180,
      weight: 390,
    },
    options: [colour("graphite", "slate"), sockets("typea", "typec")],
    variants: grid(
      "HUBS-0607",
      "socket",
      {
        typea: { us: 119_00, kg: null, was: { us: 139_00 }, grams: 690 },
        typec: { us: null, kg: 10_290_00, was: { kg: 11_990_00 }, grams: 700 },
      },
      { graphite: { typea: [16, 0], typec: [0, 9] }, slate: { typec: [0, 2] } },
    ),
    tags: [],
  },
  {
    slug: "tally-4-hub",
    category,
    brand: "Nivra",
    art: { kind: "hub", form: "puck", ports: 4 },
    title: say("Tally 4 hub", "Хаб Tally 4", "Tally 4 хабы"),
    summary: say(
      "A small desk hub for keyboard, mouse and flash drive: two USB-A, two USB-C, a long cable.",
      "Небольшой настольный хаб для клавиатуры, мыши и флешки: два USB-A, два USB-C, длинный кабель.",
      "Баскычтоп, чычкан жана флешка үчүн кичинекей стол хабы: эки USB-A, эки USB-C, кабели узун.",
    ),
    description: story(
      [
        "Made for the computer under the desk, whose own sockets are at the knees. A cable of 120 cm brings four of them up beside the cup.",
        "The bottom is a ring of rubber, so it can be pulled towards you and stays there. Without a power supply it gives 15 W between all four, which is plenty for a telephone and too little for a laptop.",
      ],
      [
        "Для компьютера под столом, у которого разъёмы на уровне колен. Кабель 120 см выносит четыре из них наверх, к чашке.",
        "Снизу резиновое кольцо: подвинул к себе, и он стоит. Блока питания нет, на все четыре разъёма 15 Вт: телефону с запасом, ноутбуку мало.",
      ],
      [
        "Столдун астында турган, уячалары тизенин тушуна келген компьютерге. 120 см кабели төрт уячаны чыныңыздын жанына чыгарып берет.",
        "Түбүндө резина шакеги бар: өзүңүзгө жылдырсаңыз, ошол жерде калат. Кубат блогу жок, төртөөнө 15 Вт берет: телефонго артыгы менен жетет, ноутбукка аздык кылат.",
      ],
    ),
    specs: {
      ports: 4,
      power: 15,
      speed: 5,
      video: say("None", "Нет", "Жок"),
      ethernet: false,
      cable: 120,
      weight: 138,
    },
    options: [colour("graphite", "bone")],
    variants: each("HUBS-0608", "color", { us: null, kg: 1_490_00, grams: 220 }, { graphite: [0, 72], bone: [0, 45] }),
    tags: [],
  },
  {
    slug: "groyne-8-hub",
    category,
    brand: "Portmere",
    art: { kind: "hub", form: "bar", ports: 8 },
    title: say("Groyne 8 studio hub", "Студийный хаб Groyne 8", "Groyne 8 студиялык хабы"),
    summary: say(
      "A card slot that keeps up with the camera and a headphone socket that does not hiss.",
      "Слот, который успевает за камерой, и гнездо наушников, которое не шипит.",
      "Камерага жетишкен карта салгыч жана шуулдабаган кулакчын уячасы бар хаб.",
    ),
    description: story(
      [
        "Built for people who cut sound and pictures between commits. The slot reads 312 megabytes in a second; the converter for the headphones lives in its own shielded chamber at the far end.",
        "Besides them: two USB-C, three USB-A and HDMI. The first run went to two film schools and one radio station; the second is on its way.",
      ],
      [
        "Для тех, кто между коммитами монтирует звук и кадры. Слот читает 312 мегабайт в секунду, преобразователь для наушников живёт в экранированной камере на дальнем конце.",
        "Кроме них два USB-C, три USB-A и HDMI. Первая партия ушла в две киношколы и на одно радио, вторая уже в пути.",
      ],
      [
        "Код жазуунун арасында үн менен сүрөт монтаждагандар үчүн. Карта салгычы секундасына 312 мегабайт окуйт, кулакчындын үн өзгөрткүчү аркы четинде, тосмо менен корголгон өз бөлмөчөсүндө турат.",
        "Андан тышкары эки USB-C, үч USB-A жана HDMI бар. Биринчиси эки кино мектепке жана бир радиого кетти, экинчиси жолдо.",
      ],
    ),
    specs: {
      ports: 8,
      power: 100,
      speed: 10,
      video: say("One 4K screen at 60 Hz", "Один экран 4K, 60 Гц", "Бир 4K экран, 60 Гц"),
      ethernet: false,
      cable: 25,
      weight: 118,
    },
    options: [colour("graphite", "plum")],
    variants: each("HUBS-0609", "color", { us: 84_00, kg: 7_290_00, grams: 240 }, { graphite: [0, 0], plum: [0, 0] }),
    tags: [],
  },
  {
    slug: "deckhand-under-desk-dock",
    category,
    brand: "Karsel",
    art: { kind: "hub", form: "brick", ports: 10 },
    title: say(
      "Deckhand under-desk dock",
      "Док-станция под стол Deckhand",
      "Столдун астына бекитилчү Deckhand док-станциясы",
    ),
    summary: say(
      "Screws to the underside of the desk and takes ten cables out of sight.",
      "Прикручивается под столешницу и убирает с глаз десять кабелей.",
      "Столдун астынан бурама менен бекип, он кабелди көздөн далдаалайт.",
    ),
    description: story(
      [
        "Four short screws or four strips of tape, both in the box. The sockets face forwards in two rows: three USB-C, three USB-A, HDMI, network, cards and headphones, so a flash drive goes in by feel.",
        "It weighs 460 g, runs without a fan and keeps its own supply, 90 W for the laptop. A strap along the side tames the slack.",
      ],
      [
        "Четыре коротких шурупа или четыре полоски скотча, в коробке есть и то и другое. Разъёмы смотрят вперёд в два ряда: три USB-C, три USB-A, HDMI, сеть, карты и наушники, флешка вставляется на ощупь.",
        "Весит 460 г, вентилятора нет, питание своё, ноутбуку 90 Вт. Лишнюю длину проводов держит ремешок сбоку.",
      ],
      [
        "Төрт кыска бурама же төрт жабышкак тилке, экөө тең кутуда. Уячалары эки катар болуп алдыга карайт: үч USB-C, үч USB-A, HDMI, тармак, карта жана кулакчын, флешка кармалап салынат.",
        "Салмагы 460 г, желдеткичи жок, кубат блогу өзүндө, ноутбукка 90 Вт берет. Ашыкча зымды капталындагы кайыш кармайт.",
      ],
    ),
    specs: {
      ports: 10,
      power: 90,
      speed: 10,
      video: say("One 4K screen at 60 Hz", "Один экран 4K, 60 Гц", "Бир 4K экран, 60 Гц"),
      ethernet: true,
      cable: 100,
      weight: 460,
    },
    options: [colour("graphite", "bone")],
    variants: each(
      "HUBS-0610",
      "color",
      { us: 139_00, kg: 12_090_00, grams: 980 },
      { graphite: [12, 7], bone: [4, 1] },
    ),
    tags: [],
  },
];
