import { mounts, plugs } from "@/db/seed/demo/electronics/axes";
import { each, grid, say, story } from "@/db/seed/demo/pets/build";
import { colour } from "@/db/seed/demo/pets/colours";
import type { DemoProduct } from "@/db/seed/demo/types";

const category = "stands";

/** Stands, arms, shelves and desk lamps; measures are of the thing set up for use. */
export const stands: readonly DemoProduct[] = [
  {
    slug: "lintel-laptop-stand",
    category,
    brand: "Brindlow",
    art: { kind: "stand", form: "laptop" },
    title: say("Lintel laptop stand", "Подставка для ноутбука Lintel", "Lintel ноутбук тирөөчү"),
    summary: say(
      "One bent sheet of aluminum that lifts the laptop 150 mm and leaves room for the keyboard below.",
      "Согнутый лист алюминия поднимает ноутбук на 150 мм, под ним остаётся место для клавиатуры.",
      "Бир бүктөлгөн алюминий барак ноутбукту 150 мм көтөрөт, астына баскычтоп батат.",
    ),
    description: story(
      [
        "There is no hinge in Lintel, so there is nothing to sag. The sheet is 4 mm thick and bent twice; silicone strips hold the laptop, and a hole at the back passes the cables.",
        "With the screen at eye height the neck straightens by itself. You will need a separate keyboard, and that is rather the point.",
      ],
      [
        "В Lintel нет шарнира, и проседать нечему. Лист толщиной 4 мм согнут дважды, ноутбук держат силиконовые полоски, кабели уходят в отверстие сзади.",
        "Когда экран стоит на уровне глаз, шея выпрямляется сама. Правда, понадобится отдельная клавиатура, но в этом и смысл.",
      ],
      [
        "Lintel тирөөчүнүн топсосу жок, демек бошоп, чөгө турган жери да жок. Калыңдыгы 4 мм барак эки жолу бүктөлгөн, ноутбукту силикон тилкелер кармайт, кабелдер артындагы тешиктен өтөт.",
        "Экран көздүн деңгээлине келгенде моюн өзү түзөлөт. Өзүнчө баскычтоп керек болот, максаты да ошол.",
      ],
    ),
    specs: {
      material: say("Aluminum, 4 mm", "Алюминий, 4 мм", "Алюминий, 4 мм"),
      fits: say("Laptops of 11 to 16 in, up to 6 kg", "Ноутбуки 11–16″, до 6 кг", "11–16″ ноутбуктар, 6 кгга чейин"),
      width: 250,
      depth: 230,
      height: 150,
      folds: false,
      weight: 980,
    },
    options: [colour("fog", "graphite", "clay")],
    variants: each(
      "STND-0501",
      "color",
      { us: 49_00, kg: 4_290_00, grams: 1320 },
      { fog: [34, 20], graphite: [29, 17], clay: [7, 3] },
    ),
    tags: [],
  },
  {
    slug: "crease-folding-stand",
    category,
    brand: "Brindlow",
    art: { kind: "stand", form: "laptop" },
    title: say("Crease folding laptop stand", "Складная подставка Crease", "Crease бүктөлмө ноутбук тирөөчү"),
    summary: say(
      "Folds to the size of a ruler and weighs 230 g, so good posture can come along to the café.",
      "Складывается до размера линейки и весит 230 г: хорошая осанка поедет с вами в кафе.",
      "Сызгычтай болуп бүктөлөт, салмагы 230 г: кафеде да түз отурасыз.",
    ),
    description: story(
      [
        "Two legs, one cross-brace, five heights. Crease opens with one hand while the other holds the laptop, and locks with a click that you feel through the table.",
        "The joints are glass-filled nylon on steel pins; we opened and closed one twenty thousand times and then it went on a trip to the Pamirs. Folded: 24 by 4 by 4 cm.",
      ],
      [
        "Две ножки, одна перемычка, пять высот. Crease раскрывается одной рукой, пока вторая держит ноутбук, и встаёт со щелчком, который чувствует стол.",
        "Суставы из нейлона со стекловолокном на стальных осях. Один образец мы сложили и разложили двадцать тысяч раз, после чего он съездил на Памир. В сложенном виде 24 на 4 на 4 см.",
      ],
      [
        "Эки буту, бир туурасынан жөлөгү, беш бийиктиги бар. Бир колуңузда ноутбук турса, экинчиси менен ачасыз, орду-ордуна түшкөнү чык эткенинен билинет.",
        "Муундары айнек буласы кошулган нейлондон, огу болот. Бирөөсүн жыйырма миң жолу бүктөп-ачып көрдүк, андан кийин ал Памирге барып келди. Бүктөлгөндө 24 × 4 × 4 см.",
      ],
    ),
    specs: {
      material: say("Nylon and steel", "Нейлон и сталь", "Нейлон жана болот"),
      fits: say("Laptops of 11 to 15 in, up to 4 kg", "Ноутбуки 11–15″, до 4 кг", "11–15″ ноутбуктар, 4 кгга чейин"),
      width: 240,
      depth: 210,
      height: 180,
      folds: true,
      weight: 230,
    },
    options: [colour("graphite", "oat", "moss")],
    variants: each(
      "STND-0502",
      "color",
      { us: 29_00, kg: 2_490_00, was: { us: 35_00, kg: 2_990_00 }, grams: 340 },
      { graphite: [48, 30], oat: [21, 14], moss: [16, 1] },
    ),
    tags: ["travel", "gift"],
  },
  {
    slug: "jib-monitor-arm",
    category,
    brand: "Brindlow",
    art: { kind: "stand", form: "arm" },
    title: say("Jib monitor arm", "Кронштейн для монитора Jib", "Jib монитор кронштейни"),
    summary: say(
      "A sprung arm for one screen that moves at a touch and stays where you leave it.",
      "Пружинный кронштейн для одного экрана: двигается от касания и остаётся там, где оставили.",
      "Бир экранга серпилгич кронштейн: колуңуз тийсе жылат, кайда койсоңуз ошол жерде турат.",
    ),
    description: story(
      [
        "Inside the upper half is a steel spring, not a gas one, so Jib does not tire in five winters. Set its strength once with the key kept in the base, for screens from 2 to 9 kg.",
        "It reaches 520 mm. The clamp takes tops from 12 to 60 mm; the through-bolt wants a hole of 10 mm and repays you with a base no bigger than a coaster.",
      ],
      [
        "В верхнем плече стальная пружина, а не газовая, поэтому Jib не устанет и через пять зим. Силу настраивают один раз ключом, который живёт в основании: под экраны от 2 до 9 кг.",
        "Вылет 520 мм. Струбцина держится за столешницы от 12 до 60 мм, болту нужно отверстие 10 мм, зато основание размером с подставку под чашку.",
      ],
      [
        "Үстүнкү бөлүгүндө газ эмес, болот серпилгич бар, ошондуктан Jib беш кыштан кийин да бошобойт. Күчүн бир жолу түбүндөгү ачкыч менен жөндөйсүз, 2ден 9 кгга чейинки экранга.",
        "520 мм алыстыкка жетет. Кыскычы калыңдыгы 12ден 60 ммге чейинки столго бекийт. Тешип бекитсеңиз 10 мм тешик керек, эсесине түбү чыны койгучтай эле орун алат.",
      ],
    ),
    specs: {
      material: say("Aluminum and steel", "Алюминий и сталь", "Алюминий жана болот"),
      fits: say(
        "One monitor of 17 to 34 in, VESA, up to 9 kg",
        "Один монитор 17–34″, VESA, до 9 кг",
        "Бир монитор, 17–34″, VESA, 9 кгга чейин",
      ),
      width: 120,
      depth: 520,
      height: 460,
      folds: true,
      weight: 2900,
    },
    options: [colour("graphite", "bone"), mounts("clamp", "bolt")],
    variants: grid(
      "STND-0503",
      "mount",
      { clamp: { us: 119_00, kg: 10_390_00, grams: 3800 }, bolt: { us: 114_00, kg: 9_890_00, grams: 3500 } },
      { graphite: { clamp: [23, 12], bolt: [9, 4] }, bone: { clamp: [14, 8], bolt: [6, 0] } },
    ),
    tags: [],
  },
  {
    slug: "jib-heavy-arm",
    category,
    brand: "Brindlow",
    art: { kind: "stand", form: "arm" },
    title: say("Jib Heavy monitor arm", "Усиленный кронштейн Jib Heavy", "Jib Heavy күчөтүлгөн кронштейни"),
    summary: say(
      "For the big curved screen: two springs, a wider clamp and joints that do not nod.",
      "Для большого изогнутого экрана: две пружины, широкая струбцина и суставы, которые не кивают.",
      "Чоң ийилген экранга: эки серпилгич, кең кыскыч жана ийилип түшпөгөн муундар.",
    ),
    description: story(
      [
        "A 49-inch screen weighs as much as a toddler and hangs a good deal further out. Heavy carries from 8 to 20 kg at full reach without creeping down by the evening.",
        "It needs a solid top at least 20 mm thick; honeycomb boards will dent. The head tilts by a geared screw, which keeps a heavy picture level to half a degree.",
      ],
      [
        "Экран на 49 дюймов весит как двухлетний ребёнок, а висит куда дальше от опоры. Heavy держит от 8 до 20 кг на полном вылете и к вечеру не сползает.",
        "Столешница нужна сплошная, от 20 мм; сотовую продавит. Наклон головы задаёт винт с зубчатой передачей, горизонт выставляется до полградуса.",
      ],
      [
        "49 дюймдук экрандын салмагы эки жаштагы баланыкындай, өзү таянычынан кыйла алыс илинип турат. Heavy толук сунулганда да 8ден 20 кгга чейин көтөрөт, кечке жуук ылдыйлап калбайт.",
        "Стол бүтүн, калыңдыгы 20 ммден кем эмес болсун, ичи көңдөйү майышып калат. Башы тиштүү бурама менен жантаят, жарым градуска чейин тегизделет.",
      ],
    ),
    specs: {
      material: say("Steel and cast aluminum", "Сталь и литой алюминий", "Болот жана куюлган алюминий"),
      fits: say(
        "One monitor of 32 to 49 in, VESA, up to 20 kg",
        "Один монитор 32–49″, VESA, до 20 кг",
        "Бир монитор, 32–49″, VESA, 20 кгга чейин",
      ),
      width: 160,
      depth: 560,
      height: 510,
      folds: true,
      weight: 5200,
    },
    options: [colour("graphite", "fog"), mounts("clamp", "bolt")],
    variants: grid(
      "STND-0504",
      "mount",
      { clamp: { us: 219_00, kg: 18_990_00, grams: 6700 }, bolt: { us: 209_00, kg: 18_190_00, grams: 6300 } },
      { graphite: { clamp: [8, 4], bolt: [3, 2] }, fog: { clamp: [5, 2] } },
    ),
    tags: [],
  },
  {
    slug: "trestle-riser",
    category,
    brand: "Brindlow",
    art: { kind: "stand", form: "riser" },
    title: say("Trestle monitor riser", "Подставка под монитор Trestle", "Trestle монитор көтөргүчү"),
    summary: say(
      "A solid wooden bridge for the screen, with the keyboard parked beneath it after work.",
      "Деревянный мостик под экран. После работы под него уходит клавиатура.",
      "Экран үчүн бүтүн жыгачтан көпүрөчө. Жумуштан кийин баскычтоп астына кирип турат.",
    ),
    description: story(
      [
        "Each riser is glued up from three boards chosen to run into one another, then oiled twice. The legs are dovetailed in; there is not a screw in the piece.",
        "The space below is 560 by 88 mm and takes a full-size keyboard. Expect the birch to turn honey within a year of sun and the walnut to grow paler.",
      ],
      [
        "Каждая подставка склеена из трёх досок, подобранных так, чтобы рисунок переходил с одной на другую, и дважды промаслена. Ножки врезаны ласточкиным хвостом, шурупов нет ни одного.",
        "Под ней 560 на 88 мм, входит полноразмерная клавиатура. За год на солнце берёза станет медовой, а орех посветлеет.",
      ],
      [
        "Ар бири оюусу бири-бирине уланган үч тактайдан желимделип, эки жолу майланган. Буттары оюп кийгизилген, бир да бурамасы жок.",
        "Астында 560 × 88 мм орун бар, толук өлчөмдөгү баскычтоп батат. Бир жыл күн тийсе кайыңы балдай саргаят, жаңгагы бозорот.",
      ],
    ),
    specs: {
      material: say("Solid wood, oil", "Массив дерева, масло", "Бүтүн жыгач, майланган"),
      fits: say("Monitors up to 32 in and 15 kg", "Мониторы до 32″ и 15 кг", "32″ жана 15 кгга чейинки мониторлор"),
      width: 600,
      depth: 220,
      height: 108,
      folds: false,
      weight: 2600,
    },
    options: [colour("oak", "walnut", "birch")],
    variants: each(
      "STND-0505",
      "color",
      { us: 89_00, kg: 7_750_00, grams: 3250 },
      { oak: [17, 9], walnut: [11, 5], birch: [20, 12] },
    ),
    tags: ["gift"],
  },
  {
    slug: "loft-desk-shelf",
    category,
    brand: "Brindlow",
    art: { kind: "stand", form: "shelf" },
    title: say("Loft desk shelf", "Полка на стол Loft", "Loft стол текчеси"),
    summary: say(
      "A long low shelf across the back of the desk: two screens above, everything else below.",
      "Длинная низкая полка вдоль задней кромки стола: сверху два экрана, снизу всё остальное.",
      "Столдун арт жагындагы узун, жапыз текче: үстүнө эки экран, астына калганынын баары батат.",
    ),
    description: story(
      [
        "Loft is 1,140 mm long, wide enough for two 24-inch monitors, and its legs can move inwards to suit a narrower desk. Felt under the steel feet keeps the varnish whole.",
        "It goes together with four bolts and the one key supplied. A groove along the front holds pens, a phone upright, or the card with tomorrow's three tasks.",
      ],
      [
        "Длина Loft 1140 мм, на ней помещаются два монитора по 24 дюйма, а ножки можно сдвинуть внутрь под стол поуже. Войлок под стальными пятками бережёт лак.",
        "Собирается на четырёх болтах ключом из комплекта. В пазу вдоль переднего края стоят ручки, телефон или карточка с тремя делами на завтра.",
      ],
      [
        "Loft текчесинин узундугу 1140 мм, эки 24 дюймдук монитор батат, стол тарыраак болсо буттарын ичине жылдырасыз. Болот таманынын алдындагы кийиз столдун лагын сактайт.",
        "Төрт болт менен, кошо келген ачкыч менен чогултулат. Алдындагы оюгуна калем, телефон же эртеңки үч иш жазылган карточка коюлат.",
      ],
    ),
    specs: {
      material: say(
        "Veneered plywood, steel feet",
        "Шпонированная фанера, стальные ножки",
        "Жука жыгач капталган фанера, болот буттар",
      ),
      fits: say(
        "Two monitors up to 24 in, 25 kg in all",
        "Два монитора до 24″, всего 25 кг",
        "24″ чейинки эки монитор, баары 25 кг",
      ),
      width: 1140,
      depth: 230,
      height: 120,
      folds: false,
      weight: 5400,
    },
    options: [colour("oak", "walnut")],
    variants: each("STND-0506", "color", { us: 139_00, kg: 11_990_00, grams: 6600 }, { oak: [10, 6], walnut: [7, 3] }),
    tags: [],
  },
  {
    slug: "easel-tablet-stand",
    category,
    brand: "Brindlow",
    art: { kind: "stand", form: "tablet" },
    title: say("Easel tablet stand", "Подставка для планшета Easel", "Easel планшет тирөөчү"),
    summary: say(
      "Holds a tablet for reading, drawing or a side screen, and does not rock when you tap it.",
      "Держит планшет для чтения, рисования или второго экрана и не качается от касаний.",
      "Планшетти окууга, тартууга же экинчи экран кылууга кармайт, чертсеңиз термелбейт.",
    ),
    description: story(
      [
        "The weight is in the foot, 410 g of cast zinc of the 560 in all, so Easel stands firm even with a large tablet in portrait. The hinge runs from flat for drawing to upright for calls.",
        "A notch in the lip passes the charging cable and keeps a stylus from rolling away.",
      ],
      [
        "Вес собран в основании: 410 г литого цинка из 560, поэтому Easel стоит твёрдо даже с большим планшетом вертикально. Петля ходит от почти лежачего для рисования до прямого для созвона.",
        "В выемку на бортике проходит зарядный кабель, там же не укатится стилус.",
      ],
      [
        "Салмагы түбүнө топтолгон: 560 граммдын 410у куюлган цинк, ошондуктан чоң планшет тигинен турса да кыйшайбайт. Топсосу бүгүлөт: сүрөт тартууга дээрлик жаткырып, видео сүйлөшүүгө тик койсоңуз болот.",
        "Кырындагы оюктан кубаттагычтын кабели өтөт, планшеттин калеми да ошол жерде тоголонбой турат.",
      ],
    ),
    specs: {
      material: say("Zinc and aluminum", "Цинк и алюминий", "Цинк жана алюминий"),
      fits: say("Tablets and phones of 5 to 13 in", "Планшеты и телефоны 5–13″", "5–13″ планшет жана телефондор"),
      width: 126,
      depth: 118,
      height: 142,
      folds: true,
      weight: 560,
    },
    options: [colour("bone", "ink", "moss")],
    variants: each(
      "STND-0507",
      "color",
      { us: 34_00, kg: 2_950_00, grams: 720 },
      { bone: [26, 18], ink: [33, 15], moss: [0, 0] },
    ),
    tags: [],
  },
  {
    slug: "nightwatch-desk-light",
    category,
    brand: "Lumehall",
    art: { kind: "stand", form: "light" },
    title: say("Nightwatch desk light", "Свет для рабочего стола Nightwatch", "Nightwatch стол жарыгы"),
    summary: say(
      "Lights the desk and not the screen, and grows warmer by itself as the evening goes on.",
      "Освещает стол, а не экран, и к вечеру сам становится теплее.",
      "Экранды эмес, столду жарык кылат, кеч кирген сайын өзү жылуу өңгө өтөт.",
    ),
    description: story(
      [
        "The beam is cut at an angle, so none of it falls on the glass. Eighty LEDs give 500 lux on the keyboard, with the colors of things as they are by daylight.",
        "Touch the end to switch on, slide a finger to dim. From seven in the evening it drifts from white to candle in three hours; hold for two seconds to stop it.",
      ],
      [
        "Луч срезан под углом, на экран не попадает ничего. Восемьдесят светодиодов дают на клавиатуре 500 люкс, цвета вещей остаются дневными.",
        "Коснитесь торца, чтобы включить, проведите пальцем, чтобы приглушить. С семи вечера свет за три часа переходит от белого к свечному; держите две секунды, и он остановится.",
      ],
      [
        "Нуру кыйгач кесилген, айнекке такыр түшпөйт. Сексен жарык диоду баскычтопко 500 люкс берет, буюмдардын өңү күндүзгүдөй көрүнөт.",
        "Учуна тийсеңиз күйөт, манжаңызды жылдырсаңыз күңүрттөйт. Кечки жетиден тартып үч саатта ак жарыктан шамдыкындай жарыкка өтөт, эки секунд кармасаңыз токтойт.",
      ],
    ),
    specs: {
      material: say("Aluminum, frosted lens", "Алюминий, матовый рассеиватель", "Алюминий, күңүрт айнек"),
      fits: say("Any desk up to 1.6 m wide", "Столы шириной до 1,6 м", "Туурасы 1,6 метрге чейинки столдор"),
      width: 450,
      depth: 190,
      height: 430,
      folds: true,
      weight: 870,
    },
    options: [colour("graphite", "bone"), plugs("usbc", "usba")],
    variants: grid(
      "STND-0508",
      "plug",
      { usbc: { us: 74_00, kg: 6_450_00, grams: 1240 }, usba: { us: 74_00, kg: 6_450_00, grams: 1240 } },
      { graphite: { usbc: [19, 10], usba: [8, 12] }, bone: { usbc: [13, 5] } },
    ),
    tags: ["new"],
  },
  {
    slug: "wick-desk-lamp",
    category,
    brand: "Lumehall",
    art: { kind: "stand", form: "light" },
    title: say("Wick desk lamp", "Настольная лампа Wick", "Wick стол чырагы"),
    summary: say(
      "A quiet lamp for the corner of the eye: soft light on the wall behind the screen.",
      "Тихая лампа для края взгляда: мягкий свет на стене за экраном.",
      "Көз кыйыгына тийген жай чырак: экрандын артындагы дубалга жумшак жарык түшөт.",
    ),
    description: story(
      [
        "A bright screen before a dark wall is what tires the eyes at night. Turn Wick's head to the wall and the difference shrinks; turn it down and it reads a book.",
        "The base holds a battery for nine hours, which the power cuts of winter have taught us to value. Full again in two hours over USB-C.",
      ],
      [
        "Ночью глаза устают от яркого экрана перед тёмной стеной. Поверните голову Wick к стене, и разница смягчится; опустите, и можно читать книгу.",
        "В основании батарея на девять часов: зимние отключения света научили нас её ценить. Полностью заряжается по USB-C за два часа.",
      ],
      [
        "Түнкүсүн көз караңгы дубалдын алдындагы жарык экрандан чарчайт. Wick чырагынын башын дубалга бурсаңыз, айырмасы азаят, ылдый бурсаңыз, китеп окуйсуз.",
        "Түбүндөгү батареясы тогуз саатка жетет: кышында жарык өчүп калганда анын баркын билдик. USB-C аркылуу эки саатта кайра толот.",
      ],
    ),
    specs: {
      material: say("Painted steel, linen cord", "Крашеная сталь, льняной шнур", "Боёлгон болот, зыгыр зым"),
      fits: say("Desk, shelf or window sill", "Стол, полка или подоконник", "Стол, текче же терезенин алды"),
      width: 170,
      depth: 170,
      height: 390,
      folds: false,
      weight: 1350,
    },
    options: [colour("sand", "graphite", "madder")],
    variants: each(
      "STND-0509",
      "color",
      { us: 95_00, kg: 7_990_00, grams: 1820 },
      { sand: [12, 9], graphite: [15, 11], madder: [6, 0] },
    ),
    tags: ["gift"],
  },
  {
    slug: "sill-riser",
    category,
    brand: "Brindlow",
    art: { kind: "stand", form: "riser" },
    title: say("Sill steel riser", "Стальная подставка Sill", "Sill болот көтөргүчү"),
    summary: say(
      "A folded steel step for a monitor or a laptop, with magnets underneath for keys and dongles.",
      "Ступенька из гнутой стали под монитор или ноутбук. Снизу магниты для ключей и переходников.",
      "Монитор же ноутбук үчүн бүктөлгөн болот тепкич. Астында ачкыч жана өткөргүчтөр илинчү магниттер бар.",
    ),
    description: story(
      [
        "Steel two millimeters thick does not bend under any screen we sell, and two risers stack into a small shelf. The powder coat is fine-grained and forgives fingerprints.",
        "Three loose magnets come along; put them where your hand looks for things. Cork pads protect the desk, and replacements cost as much as a coffee.",
      ],
      [
        "Сталь в два миллиметра не прогнётся ни под одним нашим экраном, а две подставки одна на другой превращаются в полочку. Порошковая краска мелкозернистая, отпечатков не видно.",
        "Три магнита лежат отдельно: крепите туда, где рука привыкла искать. Стол берегут пробковые накладки, новые стоят как чашка кофе.",
      ],
      [
        "Эки миллиметр болот биз саткан экрандардын эч бирине майышпайт, экөөсүн үстү-үстүнө койсоңуз кичинекей текче чыгат. Боёгу майда дандуу, манжанын изи билинбейт.",
        "Үч магнити өзүнчө келет, колуңуз көнгөн жерге жабыштырасыз. Столду тыгын төшөмө коргойт, жаңысынын баасы бир чыны кофедей.",
      ],
    ),
    specs: {
      material: say("Steel, 2 mm, cork", "Сталь 2 мм, пробка", "Болот 2 мм, тыгын"),
      fits: say(
        "Monitors and laptops up to 20 kg",
        "Мониторы и ноутбуки до 20 кг",
        "20 кгга чейинки монитор жана ноутбуктар",
      ),
      width: 420,
      depth: 210,
      height: 95,
      folds: false,
      weight: 1900,
    },
    options: [colour("graphite", "ochre")],
    variants: each(
      "STND-0510",
      "color",
      { us: 44_00, kg: 3_790_00, was: { us: 54_00 }, grams: 2350 },
      { graphite: [18, 7], ochre: [9, 4] },
    ),
    tags: [],
  },
  {
    slug: "perch-sit-stand",
    category,
    brand: "Brindlow",
    art: { kind: "stand", form: "laptop" },
    title: say("Perch tall laptop stand", "Высокая подставка Perch", "Perch бийик ноутбук тирөөчү"),
    summary: say(
      "Turns any table into a place to stand: from 70 to 380 mm in one pull, with the laptop on it.",
      "Делает из любого стола место, где работают стоя: от 70 до 380 мм одним движением.",
      "Каалаган столду туруп иштөөчү жайга айлантат: бир тартканда 70тен 380 ммге чейин көтөрүлөт.",
    ),
    description: story(
      [
        "Standing for twenty minutes each hour does more than a costly chair. Perch makes it one movement: squeeze the two levers, lift, let go. A counterspring carries most of the load.",
        "The tray is wide enough for a laptop and a mouse beside it. Down, it is a low stand like any other and does not ask for a special desk.",
      ],
      [
        "Двадцать минут стоя каждый час дают больше, чем дорогое кресло. С Perch это одно движение: сжали два рычага, подняли, отпустили. Почти весь вес несёт пружина.",
        "На столешнице помещаются ноутбук и рядом мышь. В опущенном виде это обычная низкая подставка, особый стол не нужен.",
      ],
      [
        "Саатына жыйырма мүнөт туруп иштөө кымбат креслодон көбүрөөк пайда берет. Perch менен бул бир эле кыймыл: эки рычагды кысып, көтөрүп, коё бересиз. Салмактын көбүн серпилгич көтөрөт.",
        "Үстүнө ноутбук жана жанына чычкан батат. Түшүрүлгөндө кадимки эле жапыз тирөөч, атайын стол керек эмес.",
      ],
    ),
    specs: {
      material: say("Steel, linoleum top", "Сталь, столешница из линолеума", "Болот, үстү линолеум"),
      fits: say("Laptops up to 17 in, 8 kg", "Ноутбуки до 17″, 8 кг", "17″ чейинки ноутбуктар, 8 кг"),
      width: 520,
      depth: 320,
      height: 380,
      folds: true,
      weight: 4300,
    },
    options: [colour("graphite", "sage")],
    variants: each(
      "STND-0511",
      "color",
      { us: 159_00, kg: 13_790_00, grams: 5400 },
      { graphite: [11, 6], sage: [7, 3] },
    ),
    tags: ["new"],
  },
];
