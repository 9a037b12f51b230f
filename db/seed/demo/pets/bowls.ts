import { each, grid, say, size, story } from "@/db/seed/demo/pets/build";
import { colour } from "@/db/seed/demo/pets/colours";
import type { DemoProduct } from "@/db/seed/demo/types";

const UNPOWERED = say("None needed", "Не требуется", "Кереги жок");

export const bowls: readonly DemoProduct[] = [
  {
    slug: "tarnlow-pebble-stoneware-bowl",
    category: "bowls",
    brand: "Tarnlow",
    art: { kind: "bowl", form: "bowl" },
    title: say("Pebble stoneware bowl", "Миска Pebble из каменной керамики", "Pebble таш керамика идиши"),
    summary: say(
      "A thick stoneware bowl with a wide foot: hard to tip, easy to rinse, pleasant to look at.",
      "Толстая керамическая миска на широком донце: трудно опрокинуть, легко сполоснуть.",
      "Түбү жазы, калың керамика идиш: оодаруу кыйын, чайкоо оңой, көзгө да жагымдуу.",
    ),
    description: story(
      [
        "Pebble weighs almost a kilogram empty, and that is the point. A bare clay ring underneath grips the tiles, so a hungry dog pushes the food around and not the bowl.",
        "It holds 600 ml, is 62 mm high and has no corner for old food to hide in. The glaze is free of lead and cadmium and does not mind the dishwasher.",
      ],
      [
        "Пустая Pebble весит почти килограмм, и в этом весь смысл. Неглазурованное кольцо снизу цепляется за плитку: голодная собака гоняет корм, а не миску.",
        "Объём 600 мл, высота 62 мм, ни одного угла, где мог бы залежаться вчерашний ужин. Глазурь без свинца и кадмия, посудомойки не боится.",
      ],
      [
        "Pebble идиши бош турганда эле бир килограммга жакын, мааниси да ошондо. Түбүндөгү сырланбаган шакек плиткага жабышып турат: ачка ит идишти эмес, тамакты жылдырат.",
        "Сыйымы 600 мл, бийиктиги 62 мм, тамак калып кала турган бурчу жок. Сырында коргошун менен кадмий жок, идиш жуугучтан да коркпойт.",
      ],
    ),
    specs: {
      capacity: 600,
      height: 62,
      places: 1,
      material: say("Glazed stoneware", "Каменная керамика, глазурь", "Сырланган таш керамика"),
      power: UNPOWERED,
      dishwasher: true,
      grip: true,
    },
    options: [colour("bone", "slate", "clay", "moss")],
    variants: each(
      "BOWL-0301",
      "color",
      { us: 2400, kg: 209000, grams: 980 },
      { bone: [34, 22], slate: [27, 16], clay: [12, 0], moss: [15, 9] },
    ),
    tags: [],
  },
  {
    slug: "tarnlow-two-coves-double-bowl",
    category: "bowls",
    brand: "Tarnlow",
    art: { kind: "bowl", form: "double" },
    title: say("Two Coves double bowl", "Двойная миска Two Coves", "Two Coves кош идиши"),
    summary: say(
      "Two porcelain bowls in one silicone tray that catches the drops before the floor does.",
      "Две фарфоровые миски в силиконовом поддоне: капли остаются в нём, а не на полу.",
      "Силикон табактагы эки фарфор идиш: тамчылаган суу полго эмес, табакта калат.",
    ),
    description: story(
      [
        "One side for water, one for food, 350 ml each and only 55 mm high, shallow enough that whiskers stay clear of the sides. The bowls lift out; the tray has a lip all the way round.",
        "Everything goes in the dishwasher, tray included. It was drawn for cats and for dogs with short faces, who eat neatly only when somebody helps.",
      ],
      [
        "Одна сторона для воды, другая для корма, по 350 мл. Высота всего 55 мм, усы не касаются стенок. Миски вынимаются, у поддона бортик по всему краю.",
        "В посудомойку можно всё, поддон тоже. Рассчитана на кошек и на собак с короткой мордой: аккуратно они едят, только когда им помогают.",
      ],
      [
        "Бир жагы сууга, бир жагы тамакка, экөө тең 350 мл. Бийиктиги 55 мм гана, мурут идиштин кырына тийбейт. Идиштери алынат, табагынын айланасында кыры бар.",
        "Баарын, табагын да идиш жуугучка салса болот. Мышыктарга жана тумшугу кыска иттерге ылайыкталган: аларга жардам бербесе, таза жей алышпайт.",
      ],
    ),
    specs: {
      capacity: 700,
      height: 55,
      places: 2,
      material: say("Porcelain, silicone", "Фарфор, силикон", "Фарфор, силикон"),
      power: UNPOWERED,
      dishwasher: true,
      grip: true,
    },
    options: [colour("fog", "ink")],
    variants: each("BOWL-0302", "color", { us: 3200, kg: 279000, grams: 1250 }, { fog: [19, 12], ink: [8, 6] }),
    tags: [],
  },
  {
    slug: "havrel-terrace-raised-stand",
    category: "bowls",
    brand: "Havrel",
    art: { kind: "bowl", form: "raised" },
    title: say(
      "Terrace raised stand with two bowls",
      "Подставка Terrace с двумя мисками",
      "Terrace койгучу, эки идиши менен",
    ),
    summary: say(
      "A stand that grows with the dog: three heights up to 280 mm and two steel bowls.",
      "Подставка растёт вместе с собакой: три высоты до 280 мм и две стальные миски.",
      "Ит менен кошо бойлой турган койгуч: үч бийиктиги бар, эң жогоркусу 280 мм, эки болот идиши менен.",
    ),
    description: story(
      [
        "The legs of Terrace slot in at 120, 200 or 280 mm, with no tools and nothing to lose. The bowls are brushed stainless steel, 800 ml each, and sit in rings of soft rubber, so there is no ringing at breakfast.",
        "The stand is oiled plywood and wipes clean; the bowls go in the dishwasher. Measure from the floor to your dog's elbow and choose the step just below.",
      ],
      [
        "Ножки Terrace вставляются на 120, 200 или 280 мм, без инструментов и без мелочей, которые теряются. Миски из шлифованной нержавейки, по 800 мл, стоят в кольцах из мягкой резины: завтрак без звона.",
        "Подставка из фанеры под маслом, её протирают; миски моются в машине. Измерьте от пола до локтя собаки и выберите ступень чуть ниже.",
      ],
      [
        "Terrace койгучунун буттары 120, 200 же 280 мм бийиктикке аспапсыз эле кийилет, жоголо турган майда бөлүгү жок. Эки идиши дат баспас болоттон, ар бири 800 мл, жумшак резина шакекте турат, эртең менен шаңгырабайт.",
        "Койгучу май сүртүлгөн фанера, аарчып койсоңуз болот, идиштери идиш жуугучта жуулат. Полдон иттин чыканагына чейин ченеп, андан бир аз жапыз тепкичти тандаңыз.",
      ],
    ),
    specs: {
      capacity: 1600,
      height: 280,
      places: 2,
      material: say(
        "Oiled plywood, stainless steel",
        "Фанера под маслом, нержавеющая сталь",
        "Майланган фанера, дат баспас болот",
      ),
      power: UNPOWERED,
      dishwasher: true,
      grip: true,
    },
    options: [colour("birch", "walnut", "graphite")],
    variants: each(
      "BOWL-0303",
      "color",
      { us: 5900, kg: 509000, grams: 2900 },
      { birch: [14, 9], walnut: [11, 5], graphite: [6, 2] },
    ),
    tags: [],
  },
  {
    slug: "tarnlow-rill-ceramic-fountain",
    category: "bowls",
    brand: "Tarnlow",
    art: { kind: "bowl", form: "fountain" },
    title: say("Rill ceramic fountain", "Керамический фонтан Rill", "Rill керамика суу ичиргичи"),
    summary: say(
      "Two liters of moving water in a ceramic body, with a pump you have to lean in to hear.",
      "Два литра живой воды в керамике и насос, к которому надо наклониться, чтобы услышать.",
      "Керамика ичинде эки литр агын суу. Насосунун үнүн угуш үчүн эңкейүү керек.",
    ),
    description: story(
      [
        "Cats trust moving water, and those who drink more have fewer trips to the vet. In Rill it slides down a glazed face into a pool 165 mm above the floor, without splashing.",
        "The pump runs from USB-C at 24 dB and stops by itself when the level drops. Three washable filters last about half a year. The body goes in the dishwasher; the pump comes apart in four pieces.",
      ],
      [
        "Кошки доверяют проточной воде, а кто больше пьёт, тот реже бывает у врача. В Rill вода стекает по глазури в чашу на высоте 165 мм и не брызгает.",
        "Насос работает от USB-C, шум 24 дБ; когда воды мало, останавливается сам. Трёх моющихся фильтров хватает примерно на полгода. Корпус моется в машине, насос разбирается на четыре части.",
      ],
      [
        "Мышыктар агын сууга ишенет, көп суу ичкени врачка аз барат. Rill ичиргичинде суу сырланган беттен 165 мм бийиктеги чарага чачырабай куюлуп турат.",
        "Насосу USB-C аркылуу иштейт, үнү 24 дБ, суу азайса өзү токтойт. Жууп колдонулуучу үч чыпкасы жарым жылга жакын жетет. Керамикасы идиш жуугучта жуулат, насосу төрт бөлүккө ажырайт.",
      ],
    ),
    specs: {
      capacity: 2000,
      height: 165,
      places: 1,
      material: say("Glazed ceramic", "Глазурованная керамика", "Сырланган керамика"),
      power: say("USB-C, 5 V", "USB-C, 5 В", "USB-C, 5 В"),
      dishwasher: true,
      grip: true,
    },
    options: [colour("bone", "slate", "sage")],
    variants: each(
      "BOWL-0304",
      "color",
      { us: 6900, kg: 599000, was: { kg: 679000 }, grams: 2350 },
      { bone: [21, 14], slate: [13, 8], sage: [9, 3] },
    ),
    tags: ["quiet"],
  },
  {
    slug: "havrel-spout-steel-fountain",
    category: "bowls",
    brand: "Havrel",
    art: { kind: "bowl", form: "fountain" },
    title: say("Spout steel fountain", "Стальной фонтан Spout", "Spout болот суу ичиргичи"),
    summary: say(
      "A 3.2 l stainless fountain on a wall adapter, for large dogs and houses with several cats.",
      "Фонтан из нержавейки на 3,2 л от розетки: для крупных собак и дома, где кошек несколько.",
      "Розеткадан иштөөчү 3,2 л болот суу ичиргич: чоң иттерге, мышыгы көп үйгө.",
    ),
    description: story(
      [
        "Steel keeps water cool and shows no scratches. Spout holds 3.2 liters, enough for a Labrador and two cats through a working day, and lets the water fall 40 mm from a folded lip.",
        "It comes with a 120 V adapter and a braided cord that nobody has yet managed to chew. 190 mm high on a rubber foot; basin and lid go in the dishwasher.",
      ],
      [
        "В стали вода дольше остаётся прохладной, и царапин на ней не видно. Spout вмещает 3,2 литра: лабрадору и двум кошкам на рабочий день. Вода падает с отогнутого края на 40 мм.",
        "В комплекте адаптер на 120 В и шнур в оплётке, который пока никто не смог перегрызть. Высота 190 мм, ножка резиновая, чаша и крышка моются в машине.",
      ],
      [
        "Болотто суу узакка салкын турат, чийилгени да билинбейт. Spout 3,2 литр сыят, бир лабрадор менен эки мышыкка жумуш күнү бою жетет. Суу бүктөлгөн кырынан 40 мм ылдый куюлат.",
        "120 В адаптери жана өрүлгөн зымы бар, аны кемирип үзгөнү азырынча чыга элек. Бийиктиги 190 мм, түбү резина, чарасы менен капкагы идиш жуугучта жуулат.",
      ],
    ),
    specs: {
      capacity: 3200,
      height: 190,
      places: 1,
      material: say("Brushed stainless steel", "Шлифованная нержавеющая сталь", "Дат баспас болот"),
      power: say("120 V adapter", "Адаптер 120 В", "120 В адаптер"),
      dishwasher: true,
      grip: true,
    },
    options: [colour("fog", "graphite")],
    variants: each("BOWL-0305", "color", { us: 8400, kg: null, grams: 1850 }, { fog: [16, 0], graphite: [2, 0] }),
    tags: [],
  },
  {
    slug: "havrel-chime-timed-feeder",
    category: "bowls",
    brand: "Havrel",
    art: { kind: "bowl", form: "feeder" },
    title: say("Chime timed feeder", "Автокормушка Chime", "Chime автоматтык тамак бергичи"),
    summary: say(
      "Dry food on the hour, up to six times a day, with batteries that step in when the power is out.",
      "Сухой корм по часам, до шести раз в день. Если отключат свет, выручат батарейки.",
      "Кургак тамакты убагында берет, күнүнө алты жолуга чейин. Жарык өчсө, батарейка жардамга келет.",
    ),
    description: story(
      [
        "Four liters of kibble is about twelve days for one cat. You set the portions in steps of 8 g on four buttons and a small screen; there is no account and no app to forget the password to.",
        "A soft two-note chime calls to table and can be switched off. The screw that moves the food turns back when a piece jams. 320 mm high; the steel bowl and the hopper wash in the dishwasher.",
      ],
      [
        "Четырёх литров корма хватает одной кошке дней на двенадцать. Порции задаются с шагом 8 г: четыре кнопки и маленький экран. Ни учётной записи, ни приложения с забытым паролем.",
        "К столу зовёт мелодия из двух нот, её можно отключить. Если гранула застряла, шнек сам проворачивается назад. Высота 320 мм, стальная миска и бункер моются в машине.",
      ],
      [
        "Төрт литр тамак бир мышыкка он эки күнгө жакын жетет. Порциясын төрт баскыч менен 8 г кадамдап коёсуз, чакан экраны бар. Каттоонун да, колдонмонун да кереги жок.",
        "Тамакка эки обондуу акырын коңгуроо чакырат, аны өчүрүп койсо болот. Данча тыгылса, бурамасы өзү артка айланат. Бийиктиги 320 мм, болот идиши менен бункери идиш жуугучта жуулат.",
      ],
    ),
    specs: {
      capacity: 4000,
      height: 320,
      places: 1,
      material: say("ABS plastic, stainless steel", "АБС-пластик, нержавеющая сталь", "АБС пластик, дат баспас болот"),
      power: say("USB-C and 3 D cells", "USB-C и 3 батарейки D", "USB-C жана 3 D батарейка"),
      dishwasher: true,
      grip: true,
    },
    options: [colour("bone", "graphite")],
    variants: each("BOWL-0306", "color", { us: 9900, kg: 859000, grams: 2450 }, { bone: [10, 7], graphite: [8, 4] }),
    tags: ["new"],
  },
  {
    slug: "quillow-silo-gravity-feeder",
    category: "bowls",
    brand: "Quillow",
    art: { kind: "bowl", form: "feeder" },
    title: say("Silo gravity feeder", "Кормушка Silo без электричества", "Silo, токсуз тамак бергич"),
    summary: say(
      "A clear hopper that tops the bowl up as it empties. No timer, no plug, no surprises.",
      "Прозрачный бункер досыпает корм сам, по мере того как миска пустеет. Без таймера и розетки.",
      "Идиш бошогон сайын тунук бункер тамакты өзү толуктайт. Таймер да, розетка да керек эмес.",
    ),
    description: story(
      [
        "Silo is for animals who know when to stop. Food slides down a steep throat that does not clog with pieces up to 14 mm, and a window on the side shows how much of the 2.5 liters is left.",
        "It stands 285 mm high on four rubber feet. The hopper lifts off the tray with a quarter turn, and both parts are happy on the lower rack of the dishwasher.",
      ],
      [
        "Silo — для тех, кто умеет вовремя остановиться. Корм сходит по крутому желобу, гранулы до 14 мм не застревают, а окошко сбоку показывает, сколько осталось из 2,5 литра.",
        "Высота 285 мм, четыре резиновые ножки. Бункер снимается с поддона на четверть оборота; обе части моются в машине, на нижней полке.",
      ],
      [
        "Silo тойгонун билген жаныбарларга арналган. Тамак тик ноодон өзү түшөт, 14 ммге чейинки данчалар тыгылбайт, 2,5 литрдин канчасы калганын капталындагы терезеден көрөсүз.",
        "Бийиктиги 285 мм, төрт резина буту бар. Бункери чейрек айлантканда табагынан чыгат, эки бөлүгү тең идиш жуугучтун ылдыйкы катарында жуулат.",
      ],
    ),
    specs: {
      capacity: 2500,
      height: 285,
      places: 1,
      material: say(
        "BPA-free copolyester, polypropylene",
        "Сополиэстер без бисфенола А, полипропилен",
        "Бисфенол А кошулбаган сополиэстер, полипропилен",
      ),
      power: UNPOWERED,
      dishwasher: true,
      grip: true,
    },
    options: [colour("sage", "oat")],
    variants: each("BOWL-0307", "color", { us: 2900, kg: 249000, grams: 1100 }, { sage: [18, 13], oat: [23, 3] }),
    tags: ["quiet"],
  },
  {
    slug: "quillow-maze-slow-bowl",
    category: "bowls",
    brand: "Quillow",
    art: { kind: "bowl", form: "bowl" },
    title: say("Maze slow bowl", "Миска-лабиринт Maze", "Maze, жай жедирүүчү идиш"),
    summary: say(
      "Ridges that turn a thirty-second dinner into ten minutes of work with the tongue.",
      "Гребни превращают ужин за тридцать секунд в десять минут работы языком.",
      "Кырлары тамакты жай жедирет: отуз секундда бүтчү кечки тамак он мүнөткө созулат.",
    ),
    description: story(
      [
        "Dogs who swallow air swallow trouble. The ridges of Maze are rounded and of three heights, so the last pieces can be reached without scraping a nose, and wet food can be wiped out with one finger.",
        "S is 18 cm across for up to 10 kg and holds 400 ml; M is 24 cm and takes 900. It is 58 mm high with a ring of soft rubber below, and goes in the dishwasher.",
      ],
      [
        "Кто глотает корм с воздухом, потом мается животом. Гребни Maze скруглённые, трёх разных высот: последние кусочки можно достать, не ободрав нос, а влажный корм — вычистить одним пальцем.",
        "S диаметром 18 см, до 10 кг веса, 400 мл; M диаметром 24 см, 900 мл. Высота 58 мм, снизу мягкое резиновое кольцо, в посудомойку можно.",
      ],
      [
        "Тамакты апыл-тапыл жуткан иттин ичи оорубай койбойт. Maze идишинин кырлары тегерек, үч түрдүү бийик: акыркы данчаларын тумшугун сыйрып албай жейт, нымдуу тамакты бир манжа менен сүртүп аласыз.",
        "S туурасы 18 см, 10 кгга чейинки иттерге, 400 мл. M туурасы 24 см, 900 мл. Бийиктиги 58 мм, түбүндө жумшак резина шакек, идиш жуугучка салса болот.",
      ],
    ),
    specs: {
      capacity: 900,
      height: 58,
      places: 1,
      material: say("Food-grade polypropylene", "Пищевой полипропилен", "Тамак-аш полипропилени"),
      power: UNPOWERED,
      dishwasher: true,
      grip: true,
    },
    options: [colour("clay", "sage", "ochre"), size(["s", "18"], ["m", "24"])],
    variants: grid(
      "BOWL-0308",
      "size",
      {
        s: { us: 1400, kg: 119000, was: { us: 1700, kg: 149000 }, grams: 330 },
        m: { us: 1800, kg: 159000, was: { us: 2200, kg: 189000 }, grams: 520 },
      },
      { clay: { s: [25, 17], m: [30, 20] }, sage: { s: [14, 11], m: [19, 0] }, ochre: { m: [7, 9] } },
    ),
    tags: [],
  },
  {
    slug: "tarnlow-ayran-enamel-bowl",
    category: "bowls",
    brand: "Tarnlow",
    art: { kind: "bowl", form: "bowl" },
    title: say("Ayran enamel bowl", "Эмалированная миска Ayran", "Ayran эмаль идиши"),
    summary: say(
      "The enamel bowl of every summer kitchen, made heavier and given a foot that does not slide.",
      "Та самая эмалированная миска с летней кухни, только потяжелее и на донце, которое не скользит.",
      "Жайкы ашканадагы баягы эмаль идиш, болгону оорураак, түбү да тайгаланбайт.",
    ),
    description: story(
      [
        "Two coats of enamel over 1.2 mm steel, a rolled rim and a colored edge: nothing to crack in frost, nothing to fade in the sun. It lives outdoors as calmly as in a hallway.",
        "800 ml, 70 mm high, with a rubber band set into the foot. If it is dropped hard enough to chip, the steel will show, and that is only a mark of character. Fine in the dishwasher.",
      ],
      [
        "Два слоя эмали на стали 1,2 мм, завальцованный край и цветная кромка: нечему треснуть в мороз, нечему выгореть на солнце. Во дворе живёт так же спокойно, как в прихожей.",
        "Объём 800 мл, высота 70 мм, в донце вставлена резиновая лента. Если уронить как следует, эмаль отколется, но это уже биография. Можно мыть в машине.",
      ],
      [
        "1,2 мм болоттун үстүнө эки катмар эмаль, кайрылган кыр, түстүү жээк: суукта жарылбайт, күнгө оңбойт. Короодо да, даализде да бирдей жүрө берет.",
        "Сыйымы 800 мл, бийиктиги 70 мм, түбүнө резина тасма салынган. Катуу түшүп кетсе эмалы кетилиши мүмкүн, бирок ал да өмүр баянынын бир барагы. Идиш жуугучта жууса болот.",
      ],
    ),
    specs: {
      capacity: 800,
      height: 70,
      places: 1,
      material: say("Enameled steel", "Эмалированная сталь", "Эмалдалган болот"),
      power: UNPOWERED,
      dishwasher: true,
      grip: true,
    },
    options: [colour("bone", "ink", "madder")],
    variants: each(
      "BOWL-0309",
      "color",
      { us: null, kg: 85000, grams: 540 },
      { bone: [0, 38], ink: [0, 24], madder: [0, 0] },
    ),
    tags: [],
  },
  {
    slug: "joldo-ford-folding-bowls",
    category: "bowls",
    brand: "Joldo",
    art: { kind: "bowl", form: "double" },
    title: say("Ford folding bowls, pair", "Складные миски Ford, пара", "Ford бүктөлмө идиштери, эки даана"),
    summary: say(
      "Two silicone bowls in a frame that folds as flat as a paperback and clips to a pack.",
      "Две силиконовые миски в рамке: складываются до толщины книги и цепляются к рюкзаку.",
      "Рамкадагы эки силикон идиш: бүктөсөңүз китептей жукарат, рюкзакка илинет.",
    ),
    description: story(
      [
        "Open, Ford stands 60 mm high and holds 450 ml on each side. Folded, it is 17 mm thick. The frame keeps the pair together and level on stones, sand or the mat of a car.",
        "Nothing in it rusts or rattles, and the carabiner is a real one. Rinse it in a stream; at home it can go in the dishwasher.",
      ],
      [
        "В раскрытом виде Ford — 60 мм в высоту и по 450 мл с каждой стороны, в сложенном — 17 мм в толщину. Рамка держит обе миски вместе и ровно: на камнях, на песке, на коврике в машине.",
        "Ничего не ржавеет и не гремит, карабин настоящий. В дороге сполосните в ручье, дома поставьте в посудомойку.",
      ],
      [
        "Жайганда Ford идиштеринин бийиктиги 60 мм, ар бири 450 мл сыят, бүктөгөндө калыңдыгы 17 мм. Рамкасы экөөнү ташта да, кумда да, машинада да түз кармайт.",
        "Дат баспайт, шалдырабайт, карабини да чыныгы. Жолдо булактан чайкап, үйдө идиш жуугучка салсаңыз болот.",
      ],
    ),
    specs: {
      capacity: 900,
      height: 60,
      places: 2,
      material: say("Food-grade silicone, nylon", "Пищевой силикон, нейлон", "Тамак-аш силикону, нейлон"),
      power: UNPOWERED,
      dishwasher: true,
      grip: true,
    },
    options: [colour("moss", "graphite", "ochre")],
    variants: each(
      "BOWL-0310",
      "color",
      { us: 1900, kg: 165000, grams: 310 },
      { moss: [29, 18], graphite: [33, 25], ochre: [11, 7] },
    ),
    tags: ["travel"],
  },
  {
    slug: "tarnlow-plinth-tilted-bowl",
    category: "bowls",
    brand: "Tarnlow",
    art: { kind: "bowl", form: "raised" },
    title: say("Plinth tilted cat bowl", "Миска Plinth с наклоном", "Plinth, жантайган мышык идиши"),
    summary: say(
      "One porcelain dish on a foot, tilted twelve degrees toward the cat and easier on the neck.",
      "Фарфоровая чаша на ножке, наклонённая к кошке на двенадцать градусов: шее так легче.",
      "Буттуу фарфор чара, мышык жакка он эки градус жантайган: моюну чарчабайт.",
    ),
    description: story(
      [
        "At 110 mm a cat eats standing up straight, and what goes down tends to stay down. The tilt keeps the last spoonful at the near edge instead of chasing it round the far one.",
        "The dish is wide and shallow, 250 ml, and lifts out of the foot for the dishwasher. Foot and dish are glazed in the same color; cork underneath keeps both where you put them.",
      ],
      [
        "На высоте 110 мм кошка ест, не сгибаясь, и съеденное чаще остаётся внутри. Благодаря наклону последняя ложка собирается у ближнего края, её не надо гонять по дальнему.",
        "Чаша широкая и мелкая, 250 мл, снимается с ножки и моется в машине. Обе части в глазури одного цвета, снизу пробка: стоит, где поставили.",
      ],
      [
        "110 мм бийиктикте мышык эңкейбей жейт, жегени да кайра чыкпайт. Жантайып тургандыктан акыркы кашык тамак алыскы четинде эмес, жакынында топтолот.",
        "Чарасы жазы жана тайыз, сыйымы 250 мл, бутунан алып, идиш жуугучка салса болот. Эки бөлүгү бир түстө сырланган, асты тыгын, койгон жеринен жылбайт.",
      ],
    ),
    specs: {
      capacity: 250,
      height: 110,
      places: 1,
      material: say("Porcelain, cork", "Фарфор, пробка", "Фарфор, тыгын"),
      power: UNPOWERED,
      dishwasher: true,
      grip: true,
    },
    options: [colour("bone", "plum", "fog")],
    variants: each(
      "BOWL-0311",
      "color",
      { us: 2600, kg: 225000, grams: 720 },
      { bone: [20, 13], plum: [0, 5], fog: [12, 10] },
    ),
    tags: ["gift"],
  },
];
