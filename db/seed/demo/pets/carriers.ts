import { each, say, story } from "@/db/seed/demo/pets/build";
import { colour } from "@/db/seed/demo/pets/colours";
import type { DemoProduct } from "@/db/seed/demo/types";

export const carriers: readonly DemoProduct[] = [
  {
    slug: "joldo-aisle-cabin-carrier",
    category: "carriers",
    brand: "Joldo",
    art: { kind: "carrier", form: "soft" },
    title: say("Aisle cabin carrier", "Сумка-переноска Aisle в самолёт", "Aisle учак сумкасы"),
    summary: say(
      "A soft carrier of 44 × 26 × 27 cm for the cabin, with mesh on four sides and a firm floor.",
      "Мягкая переноска 44 × 26 × 27 см для салона: сетка с четырёх сторон и твёрдое дно.",
      "Учактын салонуна 44 × 26 × 27 см жумшак сумка: төрт жагы тор, түбү катуу.",
    ),
    description: story(
      [
        "Under a seat a soft bag is better than a hard one: Aisle gives three centimeters where the airframe needs them and springs back. Zips lock at both ends, so a clever paw cannot work them open.",
        "It opens at the side and on top for a nervous hand in security. The floor pad comes out and washes at 40 °C. For pets up to 8 kg; check your airline's own limit before you fly.",
      ],
      [
        "Под креслом мягкая сумка лучше жёсткой: Aisle уступит три сантиметра там, где мешает конструкция, и вернётся в форму. Молнии запираются, и хитрая лапа их не расстегнёт.",
        "Открывается сбоку и сверху: на досмотре это кстати. Подстилка вынимается, стирается при 40 °C. Для питомца до 8 кг; перед вылетом сверьтесь с правилами своей авиакомпании.",
      ],
      [
        "Отургучтун астына катуу эмес, жумшак сумка ыңгайлуу: Aisle керек жеринен үч сантиметр кысылып, кайра калыбына келет. Сыдырмалары бекийт, куу мышык да ача албайт.",
        "Капталынан жана үстүнөн ачылат, текшерүүдөн өткөндө бул ыңгайлуу. Төшөнчүсү алынып, 40 °C сууда жуулат. 8 кгга чейинки жаныбарга. Учаардан мурун авиакомпанияңыздын эрежесин тактап алыңыз.",
      ],
    ),
    specs: {
      length: 44,
      width: 26,
      height: 27,
      load: 8,
      material: say("Recycled polyester, mesh", "Переработанный полиэстер, сетка", "Кайра иштетилген полиэстер, тор"),
      doors: 2,
      cabin: true,
    },
    options: [colour("graphite", "slate", "plum")],
    variants: each(
      "CARR-0601",
      "color",
      { us: 7900, kg: 690000, grams: 1250 },
      { graphite: [24, 15], slate: [16, 9], plum: [7, 3] },
    ),
    tags: ["travel"],
  },
  {
    slug: "joldo-ridge-pet-backpack",
    category: "carriers",
    brand: "Joldo",
    art: { kind: "carrier", form: "backpack" },
    title: say("Ridge pet backpack", "Рюкзак-переноска Ridge", "Ridge жаныбар рюкзагы"),
    summary: say(
      "A framed backpack that puts seven kilos of cat on your hips instead of your shoulders.",
      "Рюкзак с рамой: семь килограммов кошки лежат на бёдрах, а не на плечах.",
      "Алкактуу рюкзак: жети килограмм мышыктын салмагы ийинге эмес, жамбашка түшөт.",
    ),
    description: story(
      [
        "Ridge is built like a hiking pack: aluminum frame, hip belt, a gap of 4 cm between the mesh and your back so that neither of you gets hot. Inside it measures 34 × 28 × 46 cm and takes a pet of up to 7 kg.",
        "Passengers ride facing out or back, clipped by a short tether. Entry is from the top or the side, and a rain cover lives in the bottom pocket.",
      ],
      [
        "Ridge устроен как походный рюкзак: алюминиевая рама, поясной ремень и зазор 4 см между сеткой и спиной, чтобы никому не было жарко. Внутри 34 × 28 × 46 см, питомец до 7 кг.",
        "Пассажир едет лицом вперёд или назад, на коротком ремешке с карабином. Вход сверху или сбоку, чехол от дождя живёт в нижнем кармане.",
      ],
      [
        "Ridge жөө жүрүштүн рюкзагындай жасалган: алюминий алкагы, бел куру бар, тор менен далынын ортосу 4 см ачык, экөөңүз тең ысыбайсыз. Ичи 34 × 28 × 46 см, 7 кгга чейинки жаныбарга.",
        "Жолоочуңуз алдын же артын карап, кыска кайышка илинип отурат. Үстүнөн же капталынан кирет, жамгыр жабуусу ылдыйкы чөнтөктө.",
      ],
    ),
    specs: {
      length: 34,
      width: 28,
      height: 46,
      load: 7,
      material: say(
        "Ripstop nylon, aluminum frame",
        "Нейлон рипстоп, алюминиевая рама",
        "Рипстоп нейлон, алюминий алкак",
      ),
      doors: 2,
      cabin: false,
    },
    options: [colour("moss", "graphite", "ochre")],
    variants: each(
      "CARR-0602",
      "color",
      { us: 11900, kg: 1039000, was: { us: 13900, kg: 1209000 }, grams: 1980 },
      { moss: [11, 6], graphite: [14, 8], ochre: [5, 0] },
    ),
    tags: ["travel"],
  },
  {
    slug: "havrel-keep-travel-box",
    category: "carriers",
    brand: "Havrel",
    art: { kind: "carrier", form: "box" },
    title: say("Keep travel box", "Бокс Keep", "Keep ташуу кутусу"),
    summary: say(
      "A hard box that opens from the front and the top and is belted into the car in seconds.",
      "Жёсткий бокс: открывается спереди и сверху, пристёгивается в машине за секунды.",
      "Катуу куту: алдынан да, үстүнөн да ачылат, машинада заматта байланат.",
    ),
    description: story(
      [
        "Cats prefer to be lifted out of a box, not dragged. The whole roof of Keep opens, the steel door in front swings either way, and the two halves part with six catches, no screws to lose.",
        "It measures 60 × 40 × 39 cm, carries 12 kg and has guides for a seat belt molded into the handle. Rinse it with the garden hose. Not for under a seat; it is what goes in the trunk or the hold.",
      ],
      [
        "Кошке приятнее, когда её поднимают, а не тянут. У Keep открывается вся крыша, стальная дверца распахивается в любую сторону, а половинки держат шесть защёлок: винтов, которые теряются, нет.",
        "Размер 60 × 40 × 39 см, вес питомца до 12 кг, в ручке направляющие для ремня безопасности. Мыть можно из шланга. Под кресло не войдёт: он для заднего сиденья и багажного отсека.",
      ],
      [
        "Мышык кутудан сүйрөп чыгарганды эмес, көтөрүп алганды жактырат. Keep кутусунун үстү бүт ачылат, алдындагы болот эшиги эки жакка тең ачылат, эки жарымын алты илгич кармайт, жоголчу бурамасы жок.",
        "Өлчөмү 60 × 40 × 39 см, 12 кгга чейинки жаныбарга, туткасында коопсуздук курун өткөрө турган жери бар. Түтүк менен чайкаса болот. Отургучтун алдына батпайт, ал арткы орундукка же жүк бөлүгүнө.",
      ],
    ),
    specs: {
      length: 60,
      width: 40,
      height: 39,
      load: 12,
      material: say("Polypropylene, steel door", "Полипропилен, стальная дверца", "Полипропилен, болот эшик"),
      doors: 2,
      cabin: false,
    },
    options: [colour("fog", "slate", "clay")],
    variants: each(
      "CARR-0603",
      "color",
      { us: 6900, kg: 599000, grams: 3400 },
      { fog: [15, 12], slate: [18, 10], clay: [6, 2] },
    ),
    tags: [],
  },
  {
    slug: "joldo-promenade-pet-stroller",
    category: "carriers",
    brand: "Joldo",
    art: { kind: "carrier", form: "stroller" },
    title: say("Promenade pet stroller", "Коляска Promenade", "Promenade жаныбар арабасы"),
    summary: say(
      "A stroller for old dogs, mending dogs and cats who like the park but not the ground.",
      "Коляска для старых собак, для выздоравливающих и для кошек, которым парк нравится, а земля нет.",
      "Карыган же айыгып келаткан иттерге, сейил бакты жактырып, жерге баскысы келбеген мышыктарга араба.",
    ),
    description: story(
      [
        "The basket of Promenade sits high, at the level of a café chair, and takes 20 kg. Wheels of 20 cm with bearings roll over tree roots and curbs; the rear pair brakes with one foot.",
        "It folds flat in two moves and stands by itself. Open it measures 92 × 54 × 101 cm. The basket has an opening at the back and one over the top, and the lining unzips for the wash.",
      ],
      [
        "Корзина Promenade стоит высоко, на уровне стула в кафе, и держит 20 кг. Колёса 20 см на подшипниках идут по корням и бордюрам, задняя пара тормозится одной ногой.",
        "Складывается в два движения и стоит сама. В раскрытом виде 92 × 54 × 101 см. Один вход сзади, второй сверху, подкладка на молнии снимается в стирку.",
      ],
      [
        "Promenade арабасынын себети бийик, кафенин отургучундай, 20 кг көтөрөт. Подшипниктүү 20 см дөңгөлөктөрү тамырдан да, бордюрдан да өтөт, арткылары бир бут менен токтотулат.",
        "Эки кыймылда бүктөлүп, өзү тик турат. Жайганда 92 × 54 × 101 см. Бир эшиги артында, экинчиси үстүндө, ичиндеги кездемеси сыдырмасынан чечилип, жуулат.",
      ],
    ),
    specs: {
      length: 92,
      width: 54,
      height: 101,
      load: 20,
      material: say("Aluminum, polyester, rubber", "Алюминий, полиэстер, резина", "Алюминий, полиэстер, резина"),
      doors: 2,
      cabin: false,
    },
    options: [colour("graphite", "sage")],
    variants: each(
      "CARR-0604",
      "color",
      { us: 18900, kg: 1649000, was: { us: 21900 }, grams: 7600 },
      { graphite: [6, 3], sage: [2, 1] },
    ),
    tags: [],
  },
  {
    slug: "fennimoor-errand-canvas-carrier",
    category: "carriers",
    brand: "Fennimoor",
    art: { kind: "carrier", form: "soft" },
    title: say("Errand canvas carrier", "Холщовая переноска Errand", "Errand кендир сумкасы"),
    summary: say(
      "A canvas bag that passes for an ordinary one until two ears come up out of it.",
      "Холщовая сумка как сумка, пока из неё вдруг не покажутся два уха.",
      "Эки кулак чыкмайынча эч ким билбейт: кадимки эле кендир сумкадай.",
    ),
    description: story(
      [
        "For the market, the tram, the ten minutes to the vet. Errand is heavy cotton canvas with a waxed bottom, 38 × 20 × 28 cm, and closes with a drawstring collar that lets a head out and keeps the rest in.",
        "It carries up to 5 kg and slips under an aircraft seat. A mesh window on one end, a tether inside, a pocket for keys. Wash cold and hang it by the handles.",
      ],
      [
        "На рынок, в трамвай, десять минут до ветеринара. Errand из плотного хлопкового холста с вощёным дном, 38 × 20 × 28 см. Горловина на шнуре: голову выпускает, остальное держит.",
        "До 5 кг, помещается под кресло самолёта. С торца сетчатое окошко, внутри поводок с карабином, снаружи карман для ключей. Стирать в холодной воде, сушить за ручки.",
      ],
      [
        "Базарга, троллейбуска, врачка чейинки он мүнөткө. Errand калың кебез кендирден, түбү момдолгон, 38 × 20 × 28 см. Оозу жип менен тартылат: башы чыгып турат, өзү ичинде калат.",
        "5 кгга чейин көтөрөт, учактын отургучунун алдына батат. Бир четинде тор терезеси, ичинде кыска кайышы, сыртында ачкыч салчу чөнтөгү бар. Муздак сууда жууп, туткасынан илип кургатыңыз.",
      ],
    ),
    specs: {
      length: 38,
      width: 20,
      height: 28,
      load: 5,
      material: say("Waxed cotton canvas", "Вощёный хлопковый холст", "Момдолгон кебез кендир"),
      doors: 1,
      cabin: true,
    },
    options: [colour("oat", "ink", "madder")],
    variants: each(
      "CARR-0605",
      "color",
      { us: 5800, kg: 505000, grams: 780 },
      { oat: [17, 10], ink: [21, 14], madder: [0, 4] },
    ),
    tags: ["gift"],
  },
  {
    slug: "joldo-layover-expandable-carrier",
    category: "carriers",
    brand: "Joldo",
    art: { kind: "carrier", form: "soft" },
    title: say("Layover expandable carrier", "Раскладная переноска Layover", "Layover жайылма сумкасы"),
    summary: say(
      "Cabin size in the air, twice as long at the gate: both ends unzip into mesh wings.",
      "В воздухе — размер для салона, в зале ожидания вдвое длиннее: с торцов раскладываются крылья из сетки.",
      "Учакта салонго батат, күтүү залында эки эсе узарат: эки учунан тор канат жайылат.",
    ),
    description: story(
      [
        "Long days have long waits. Closed, Layover is 43 × 28 × 26 cm and meets the limits of the larger American carriers; unzipped, each end folds out by 22 cm so a cat can lie at full length.",
        "There are four openings in all. A strap on the back slides over a suitcase handle, and a tray under the pad catches accidents. Takes pets up to 8 kg.",
      ],
      [
        "В долгой дороге долго ждут. В сложенном виде 43 × 28 × 26 см, в пределах правил крупных американских авиакомпаний. Расстегните торцы: каждый раскладывается ещё на 22 см, и кошка ляжет во всю длину.",
        "Входов всего четыре. Сзади шлёвка для ручки чемодана, под подстилкой поддон на случай неожиданностей. Для питомцев до 8 кг.",
      ],
      [
        "Узак жолдо көп күтүүгө туура келет. Жыйылганда 43 × 28 × 26 см, АКШнын ири авиакомпанияларынын эрежесине туура келет. Учтарын ачсаңыз, ар бири дагы 22 см жайылып, мышык керилип жатат.",
        "Баары төрт эшиги бар. Артындагы кайышы чемодандын туткасына кийилет, төшөнчүсүнүн астында кокустук үчүн суу өткөрбөс табагы бар. 8 кгга чейинки жаныбарга.",
      ],
    ),
    specs: {
      length: 43,
      width: 28,
      height: 26,
      load: 8,
      material: say("Coated nylon, mesh", "Нейлон с пропиткой, сетка", "Капталган нейлон, тор"),
      doors: 4,
      cabin: true,
    },
    options: [colour("graphite", "fog")],
    variants: each("CARR-0606", "color", { us: 9400, kg: null, grams: 1620 }, { graphite: [13, 0], fog: [8, 0] }),
    tags: ["travel", "new"],
  },
  {
    slug: "fennimoor-convoy-double-stroller",
    category: "carriers",
    brand: "Fennimoor",
    art: { kind: "carrier", form: "stroller" },
    title: say("Convoy stroller for two", "Коляска Convoy на двоих", "Convoy эки орундуу арабасы"),
    summary: say(
      "One long basket with a wall that zips in, for two small dogs who do not always share.",
      "Одна длинная корзина с перегородкой на молнии: для двух маленьких собак с характером.",
      "Узун себети сыдырмалуу тосмо менен экиге бөлүнөт: дайыма эле ынтымактуу эмес эки кичине итке.",
    ),
    description: story(
      [
        "Convoy carries 30 kg on four air-filled tires of 25 cm. The dividing wall zips in when there has been a quarrel and lies flat on the floor the rest of the time; each side has its own flap, and there is a third at the back.",
        "The push bar adjusts from 98 to 108 cm, and the frame steers with one hand even when fully loaded. It takes 102 × 58 cm of ground; the front wheels come off to get it in a small car.",
      ],
      [
        "Convoy везёт 30 кг на четырёх надувных шинах 25 см. Поссорились — перегородка застёгивается, помирились — лежит на дне. У каждой половины свой клапан, третий вход сзади.",
        "Ручка регулируется от 98 до 108 см, и даже с полной загрузкой коляска слушается одной руки. На земле занимает 102 × 58 см; для маленькой машины передние колёса снимаются.",
      ],
      [
        "Convoy жел толтурулган төрт 25 см дөңгөлөктө 30 кг ташыйт. Урушуп кетишсе, тосмосун сыдырма менен тартып коёсуз, элдешсе, түбүндө жата берет. Эки жагынын өз эшиги бар, үчүнчүсү артында.",
        "Туткасы 98 смден 108 смге чейин жөндөлөт, толук жүктөлсө да бир кол менен бурулат. Жерден 102 × 58 см орун алат, кичине машинага салыш үчүн алдыңкы дөңгөлөктөрү чечилет.",
      ],
    ),
    specs: {
      length: 102,
      width: 58,
      height: 108,
      load: 30,
      material: say("Steel, polyester, rubber", "Сталь, полиэстер, резина", "Болот, полиэстер, резина"),
      doors: 3,
      cabin: false,
    },
    options: [colour("slate", "plum")],
    variants: each("CARR-0607", "color", { us: 25900, kg: 2249000, grams: 12400 }, { slate: [0, 0], plum: [0, 0] }),
    tags: [],
  },
  {
    slug: "nestrel-lantern-window-backpack",
    category: "carriers",
    brand: "Nestrel",
    art: { kind: "carrier", form: "backpack" },
    title: say("Lantern window backpack", "Рюкзак Lantern с окном", "Lantern терезелүү рюкзагы"),
    summary: say(
      "A rounded backpack with a clear window and nine air holes, for cats who like to watch.",
      "Округлый рюкзак с прозрачным окном и девятью отверстиями: для кошек, которые любят смотреть.",
      "Тунук терезеси, тогуз желдеткичи бар тегерек рюкзак: айлананы караганды жактырган мышыкка.",
    ),
    description: story(
      [
        "The window of Lantern is tinted like sunglasses: the cat sees the street and the street sees rather less of the cat. Swap it for the mesh panel on hot days; both lock in with a quarter turn.",
        "Inside 32 × 26 × 42 cm, up to 6 kg. The back is stiff and padded, the floor has a washable mat, and the whole bag stands upright on a café chair without help.",
      ],
      [
        "Окно Lantern тонировано, как солнечные очки: кошке видно улицу, а улице кошку — не очень. В жару его меняют на сетку; обе вставки фиксируются четвертью оборота.",
        "Внутри 32 × 26 × 42 см, до 6 кг. Спинка жёсткая и мягкая на ощупь, на дне коврик, который стирается. На стуле в кафе рюкзак стоит сам, придерживать не надо.",
      ],
      [
        "Lantern терезеси күн көз айнегиндей күңүрт: мышык көчөнү көрөт, көчөдөн мышык анча көрүнбөйт. Ысыкта ордуна тор коёсуз, экөө тең чейрек айлантканда бекийт.",
        "Ичи 32 × 26 × 42 см, 6 кгга чейин. Арты катуу, жумшак капталган, түбүндө жуулчу төшөнчүсү бар. Кафенин отургучунда кармабасаңыз да тик турат.",
      ],
    ),
    specs: {
      length: 32,
      width: 26,
      height: 42,
      load: 6,
      material: say(
        "Polyester, polycarbonate window",
        "Полиэстер, окно из поликарбоната",
        "Полиэстер, поликарбонат терезе",
      ),
      doors: 2,
      cabin: false,
    },
    options: [colour("bone", "clay", "ink")],
    variants: each(
      "CARR-0608",
      "color",
      { us: 8600, kg: 749000, grams: 1540 },
      { bone: [12, 8], clay: [9, 5], ink: [15, 11] },
    ),
    tags: [],
  },
  {
    slug: "havrel-hamper-wicker-carrier",
    category: "carriers",
    brand: "Havrel",
    art: { kind: "carrier", form: "box" },
    title: say("Hamper wicker carrier", "Плетёная переноска Hamper", "Hamper өрмө кутусу"),
    summary: say(
      "Woven willow with a leather-hinged door; between journeys it stays out as a bed.",
      "Плетёная ива и дверца на кожаных петлях; между поездками остаётся лежанкой.",
      "Талдан өрүлгөн, эшиги булгаары илмекте; сапар арасында төшөк болуп тура берет.",
    ),
    description: story(
      [
        "The trick with carriers is to leave them out, so that nobody connects them with the vet. Hamper is handsome enough for that: 48 × 33 × 35 cm of peeled willow, with a wool cushion and a bar that drops across the door.",
        "Holds a cat up to 6 kg. The handle is woven around a steel core. Dust it with a dry brush; the cushion cover washes at 30 °C.",
      ],
      [
        "Секрет переноски в том, чтобы не прятать её в шкаф: тогда она не напоминает о враче. Hamper красив и на виду: очищенная ива, 48 × 33 × 35 см, шерстяная подушка и засов поперёк дверцы.",
        "Для кошки до 6 кг. Ручка сплетена вокруг стального прута. Пыль снимайте сухой щёткой, чехол подушки стирается при 30 °C.",
      ],
      [
        "Көтөрмө кутунун сыры мында: аны катпай, көз алдында кармаңыз, ошондо врачты эске салбайт. Hamper ага жараша көркөм: кабыгы аарчылган тал, 48 × 33 × 35 см, жүн жаздыкчасы, эшигине туурасынан түшчү тээги бар.",
        "6 кгга чейинки мышыкка. Туткасы болот өзөктү айланта өрүлгөн. Чаңын кургак щётка менен алыңыз, жаздыкчасынын тышы 30 °C сууда жуулат.",
      ],
    ),
    specs: {
      length: 48,
      width: 33,
      height: 35,
      load: 6,
      material: say("Willow, leather, wool", "Ива, кожа, шерсть", "Тал, булгаары, жүн"),
      doors: 1,
      cabin: false,
    },
    options: [colour("oak", "walnut")],
    variants: each("CARR-0609", "color", { us: 9800, kg: 849000, grams: 2300 }, { oak: [8, 5], walnut: [4, 2] }),
    tags: ["gift"],
  },
  {
    slug: "tarnlow-checkup-top-loader",
    category: "carriers",
    brand: "Tarnlow",
    art: { kind: "carrier", form: "box" },
    title: say("Checkup top-loading box", "Бокс Checkup с верхней загрузкой", "Checkup, үстүнөн ачылчу куту"),
    summary: say(
      "The upper half lifts away, so the vet can look without taking the cat out at all.",
      "Верхняя половина снимается целиком: врач осмотрит кошку, не вынимая её.",
      "Үстүнкү жарымы бүт алынат: врач мышыкты чыгарбай эле карап коёт.",
    ),
    description: story(
      [
        "Most of a visit to the vet can happen in the bottom half of Checkup, on your cat's own blanket, with walls to lean against. Four levers release the top, quietly; they do not snap.",
        "52 × 34 × 33 cm, up to 9 kg. The air slots are set high so that a cat can hide below them, and a towel tucks under a rail to cover the door. It washes in the shower.",
      ],
      [
        "Почти весь приём у врача можно провести в нижней половине Checkup: на своём одеяле, прижавшись к стенке. Верх отпускают четыре рычажка, тихо, без щелчков.",
        "52 × 34 × 33 см, до 9 кг. Прорези для воздуха сделаны повыше, чтобы ниже можно было спрятаться, а дверцу легко занавесить: полотенце заправляется под рейку. Моется под душем.",
      ],
      [
        "Врачтын кароосунун көбү Checkup кутусунун төмөнкү жарымында өтө берет: мышык өз төшөнчүсүндө, капталга жөлөнүп жатат. Үстүн төрт кулакча бошотот, үнү угулбайт, тарс этпейт.",
        "52 × 34 × 33 см, 9 кгга чейин. Желдеткич тешиктери бийик жасалган, мышык андан ылдый жашынып жатат, эшигин сүлгү менен жаап койсо болот. Душка жуулат.",
      ],
    ),
    specs: {
      length: 52,
      width: 34,
      height: 33,
      load: 9,
      material: say("Recycled polypropylene", "Переработанный полипропилен", "Кайра иштетилген полипропилен"),
      doors: 2,
      cabin: false,
    },
    options: [colour("sage", "graphite")],
    variants: each("CARR-0610", "color", { us: 5900, kg: 515000, grams: 2600 }, { sage: [19, 12], graphite: [14, 9] }),
    tags: ["quiet"],
  },
];
