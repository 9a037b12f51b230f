import { each, grid, say, single, size, story } from "@/db/seed/demo/pets/build";
import { colour } from "@/db/seed/demo/pets/colours";
import type { DemoProduct } from "@/db/seed/demo/types";

const CATS = say("Cats", "Для кошек", "Мышыктарга");
const DOGS = say("Dogs", "Для собак", "Иттерге");
const BOTH = say("Cats and dogs", "Для кошек и собак", "Мышыктарга жана иттерге");
const SILENT = say("Silent", "Беззвучная", "Үнү жок");
const RUSTLE = say("Rustles", "Шуршит", "Шуудурайт");

export const toys: readonly DemoProduct[] = [
  {
    slug: "quillow-skylark-feather-wand",
    category: "toys",
    brand: "Quillow",
    art: { kind: "toy", form: "wand" },
    title: say("Skylark feather wand", "Удочка Skylark с перьями", "Skylark канат жүндүү кайырмагы"),
    summary: say(
      "A springy ash rod with a feather lure that flutters when you do no more than breathe.",
      "Гибкий ясеневый прут и приманка из перьев: трепещет, даже если вы просто дышите.",
      "Ийкем ясень таякча жана канат жүндөн жасалган жем: дем алсаңыз эле желбирейт.",
    ),
    description: story(
      [
        "Five minutes with Skylark before supper and most cats sleep through the night. The rod is 90 cm of ash, steamed and sanded thin at the tip, so a turn of the wrist is enough to make the lure fly.",
        "The feathers are shed, washed and bound with waxed thread to a paper twist that rustles. When they are gone, and they will be, the clip takes a new lure. Put it away after play.",
      ],
      [
        "Пять минут со Skylark перед ужином, и большинство кошек спит до утра. Прут из ясеня, 90 см, распаренный и сточенный к концу: чтобы приманка полетела, довольно движения кистью.",
        "Перья собраны после линьки, вымыты и привязаны вощёной нитью к шуршащей бумажной скрутке. Когда их не станет, а это случится, на карабин вешается новая приманка. После игры убирайте.",
      ],
      [
        "Кечки тамактын алдында Skylark менен беш мүнөт ойносоңуз, мышык таңга чейин уктайт. Таякчасы 90 см ясень, бууга ийилип, учу ичкертилген, билекти бир кыймылдатсаңыз жеми учуп чыгат.",
        "Канат жүндөрү түлөгөндө чогултулуп, жуулуп, шуудураган кагазга момдолгон жип менен байланган. Жеми жыртылып бүтсө, илгичине жаңысын илесиз. Ойноп бүткөндө жыйып коюңуз.",
      ],
    ),
    specs: {
      length: 90,
      mass: 60,
      material: say("Ash, feathers, waxed thread", "Ясень, перья, вощёная нить", "Ясень, канат жүн, момдолгон жип"),
      pet: CATS,
      sound: RUSTLE,
      washable: false,
    },
    options: [colour("madder", "ochre", "ink")],
    variants: each(
      "TOYS-0401",
      "color",
      { us: 1400, kg: 119000, grams: 90 },
      { madder: [40, 26], ochre: [22, 15], ink: [31, 19] },
    ),
    tags: ["gift"],
  },
  {
    slug: "kozu-korgool-felt-balls",
    category: "toys",
    brand: "Kozu",
    art: { kind: "toy", form: "ball" },
    title: say("Korgool felt balls, set of 9", "Войлочные шарики Korgool, 9 штук", "Korgool кийиз топтору, 9 даана"),
    summary: say(
      "Nine felt balls, as many as one pit holds at the start of toguz korgool, and quieter to lose.",
      "Девять войлочных шариков, как в одной лунке тогуз коргоола в начале партии.",
      "Тогуз кийиз топ: тогуз коргоолдун бир үйүндөгүдөй. Диван астына тоголонсо да үнү чыкпайт.",
    ),
    description: story(
      [
        "Each is 4 cm across and weighs 6 g, light enough for a paw to send the length of a corridor without a sound. The neighbors below will never know what happens at five in the morning.",
        "Undyed wool in three natural shades, rolled with soap and hot water and nothing else. They come in a cotton bag. Wash by hand and let them dry round.",
      ],
      [
        "Диаметр 4 см, вес 6 г: лапой такой шарик запускается через весь коридор, и беззвучно. Соседи снизу так и не узнают, что бывает в пять утра.",
        "Некрашеная шерсть трёх природных оттенков, мыло, горячая вода и больше ничего. Лежат в хлопковом мешочке. Стирать вручную, сушить, не сминая.",
      ],
      [
        "Ар биринин туурасы 4 см, салмагы 6 г, мышык таманы менен бир чапса даализдин аягына чейин үнсүз тоголонот. Таңкы бештеги оюнду астыңкы коңшуңуз билбей калат.",
        "Үч табигый өңдөгү боёлбогон жүн, самын жана ысык суу, башка эчтеке жок. Кебез баштыкчада келет. Колго жууп, тегерек бойдон кургатыңыз.",
      ],
    ),
    specs: {
      length: 4,
      mass: 54,
      material: say("Wool felt", "Шерстяной войлок", "Жүн кийиз"),
      pet: CATS,
      sound: SILENT,
      washable: true,
    },
    options: [],
    variants: single("TOYS-0402", { us: null, kg: 59000, grams: 80 }, [0, 44]),
    tags: ["handmade", "quiet"],
  },
  {
    slug: "brindlefen-halyard-tug-rope",
    category: "toys",
    brand: "Brindlefen",
    art: { kind: "toy", form: "rope" },
    title: say("Halyard tug rope", "Канат Halyard для перетягивания", "Halyard тартышма арканы"),
    summary: say(
      "Three strands of hemp and cotton with a knot at each end, one for you and one for the dog.",
      "Три пряди конопли и хлопка, по узлу на концах: один вам, другой собаке.",
      "Кендир менен кебезден эшилген үч тал, эки учу түйүлгөн: бири сизге, бири итиңизге.",
    ),
    description: story(
      [
        "Halyard is laid like ship's rope, 42 cm long and 26 mm thick, and the knots are wetted and pulled tight by machine. Loose fibers clean teeth on the way.",
        "Hemp is strong and dries fast; cotton keeps it kind to gums. It weighs 210 g, which is enough to throw. Wash it with towels, and retire it when a strand goes.",
      ],
      [
        "Halyard свит, как корабельный канат: 42 см в длину, 26 мм в толщину. Узлы затянуты мокрыми, на станке. Волокна заодно чистят зубы.",
        "Конопля прочная и быстро сохнет, хлопок бережёт дёсны. Вес 210 г, можно и бросать. Стирайте вместе с полотенцами, а когда прядь порвётся, отправьте на покой.",
      ],
      [
        "Halyard кеменин арканындай эшилген: узундугу 42 см, жоондугу 26 мм. Түйүндөрү сууланып, станокто бекем тартылган. Буласы тартышып жатканда тишти да тазалайт.",
        "Кендири бекем, тез кургайт, кебези бүйлөнү аяйт. Салмагы 210 г, ыргытып ойносо да болот. Сүлгүлөр менен кошо жууңуз, бир талы үзүлсө алмаштырыңыз.",
      ],
    ),
    specs: {
      length: 42,
      mass: 210,
      material: say("Hemp, cotton", "Конопля, хлопок", "Кендир, кебез"),
      pet: DOGS,
      sound: SILENT,
      washable: true,
    },
    options: [colour("oat", "ink", "madder")],
    variants: each(
      "TOYS-0403",
      "color",
      { us: 1600, kg: 139000, grams: 230 },
      { oat: [36, 20], ink: [24, 12], madder: [17, 2] },
    ),
    tags: [],
  },
  {
    slug: "quillow-burr-rubber-ball",
    category: "toys",
    brand: "Quillow",
    art: { kind: "toy", form: "ball" },
    title: say("Burr rubber ball", "Резиновый мяч Burr", "Burr резина тобу"),
    summary: say(
      "Natural rubber with blunt spikes, so it bounces sideways and never where the dog expects.",
      "Натуральный каучук с тупыми шипами: отскакивает вбок и всегда не туда, куда ждёт собака.",
      "Мокок тикендүү табигый каучук топ: дайыма ит күткөн жакка эмес, капталга секирет.",
    ),
    description: story(
      [
        "A round ball is soon understood. Burr lands on a spike and changes its mind, which keeps a collie busy for an afternoon. It floats, too, with a third of it showing.",
        "M is 7 cm and weighs 160 g, for dogs from 12 kg; S is 5 cm for smaller mouths. The wall is 11 mm of solid rubber with no squeaker to dig for. Boil it if you must.",
      ],
      [
        "Круглый мяч собака разгадывает быстро. Burr приземляется на шип и передумывает, так что колли занят до вечера. И не тонет: на воде видна треть.",
        "M диаметром 7 см, 160 г, для собак от 12 кг; S диаметром 5 см, для пасти поменьше. Стенка 11 мм сплошного каучука, пищалки внутри нет. Можно даже кипятить.",
      ],
      [
        "Тегерек топтун сырын ит тез билип алат. Burr тикенине түшүп, багытын өзгөртөт, колли кечке алек болот. Сууга да чөкпөйт, үчтөн бири көрүнүп турат.",
        "M туурасы 7 см, салмагы 160 г, 12 кг жана андан оор иттерге. S туурасы 5 см, оозу кичине иттерге. Калыңдыгы 11 мм бүтүн каучук, ичинде ышкырыгы жок. Кайнатса да болот.",
      ],
    ),
    specs: {
      length: 7,
      mass: 160,
      material: say("Natural rubber", "Натуральный каучук", "Табигый каучук"),
      pet: DOGS,
      sound: SILENT,
      washable: true,
    },
    options: [colour("ochre", "moss", "clay"), size(["s", "5"], ["m", "7"])],
    variants: grid(
      "TOYS-0404",
      "size",
      { s: { us: 900, kg: 79000, grams: 85 }, m: { us: 1200, kg: 105000, grams: 165 } },
      { ochre: { s: [45, 30], m: [52, 33] }, moss: { s: [20, 0], m: [26, 14] }, clay: { m: [18, 9] } },
    ),
    tags: [],
  },
  {
    slug: "havrel-riddle-puzzle-board",
    category: "toys",
    brand: "Havrel",
    art: { kind: "toy", form: "puzzle" },
    title: say("Riddle puzzle board", "Головоломка Riddle", "Riddle баш катырма тактасы"),
    summary: say(
      "Nine hollows under sliding lids, and a treat in some of them. You choose which.",
      "Девять лунок под сдвижными крышками, в некоторых лакомство. В каких именно, решаете вы.",
      "Жылма капкактуу тогуз чуңкур, кээсинде жем бар. Кайсынысына салууну өзүңүз чечесиз.",
    ),
    description: story(
      [
        "Start with the lids half open. Within a week most dogs, and rather more cats, slide all nine in order and look up for applause. Then turn the pegs so that one lid locks another.",
        "The board is 28 cm of solid wood with rounded edges, 620 g, on a cork back that stays still under a heavy paw. Finished with food-safe oil; wipe it, do not soak it.",
      ],
      [
        "Начните с полуоткрытых крышек. Через неделю почти все собаки, а кошек и того больше, сдвигают все девять подряд и ждут аплодисментов. Тогда поверните штырьки: одна крышка станет запирать другую.",
        "Доска 28 см из массива со скруглёнными краями, 620 г, снизу пробка: не ездит и под тяжёлой лапой. Покрыта пищевым маслом, протирать, не замачивать.",
      ],
      [
        "Адегенде капкактарын жарым ачып коюңуз. Бир жумадан кийин иттердин көбү, мышыктардын андан да көбү тогузун тең ирети менен жылдырып, мактоо күтүп карап калат. Анан казыкчаларын бураңыз: бир капкак экинчисин бекитет.",
        "Тактасы 28 см бүтүн жыгач, чети тегеректелген, салмагы 620 г, астындагы тыгын оор тамандан да жылдырбайт. Тамакка коопсуз май сүртүлгөн, аарчыңыз, бирок сууга салбаңыз.",
      ],
    ),
    specs: {
      length: 28,
      mass: 620,
      material: say("Solid wood, cork", "Массив дерева, пробка", "Бүтүн жыгач, тыгын"),
      pet: BOTH,
      sound: SILENT,
      washable: false,
    },
    options: [colour("birch", "walnut")],
    variants: each("TOYS-0405", "color", { us: 3200, kg: 279000, grams: 690 }, { birch: [16, 10], walnut: [9, 4] }),
    tags: ["gift"],
  },
  {
    slug: "kozu-pantry-felt-mice",
    category: "toys",
    brand: "Kozu",
    art: { kind: "toy", form: "mouse" },
    title: say("Pantry felt mice, set of 3", "Войлочные мышки Pantry, 3 штуки", "Pantry кийиз чычкандары, 3 даана"),
    summary: say(
      "Three wool mice with leather tails and a pinch of dried catnip sewn inside each.",
      "Три шерстяные мышки с кожаными хвостами, внутри каждой зашита щепотка кошачьей мяты.",
      "Булгаары куйруктуу үч жүн чычкан, ар биринин ичинде бир чымчым мышык жалбызы бар.",
    ),
    description: story(
      [
        "A mouse should fit between the teeth and weigh next to nothing. Ours are 9 cm with the tail and 12 g each, felted hard enough to survive a winter of being carried about and left in shoes.",
        "There are no glued eyes to swallow; the ears are part of the body. The catnip wakes again if you roll a mouse between your palms. Shake off the dust; water would take the scent.",
      ],
      [
        "Мышь должна помещаться в зубах и почти ничего не весить. Наши — 9 см вместе с хвостом и 12 г, сваляны плотно: переживут зиму, в которую их носят по дому и прячут в ботинки.",
        "Глаз на клею нет, проглотить нечего; уши — часть тела. Потрите мышку в ладонях, и мята запахнет снова. Стирать не нужно: вода унесёт запах, достаточно вытряхнуть.",
      ],
      [
        "Чычкан тишке батып, салмагы жокко эсе болушу керек. Биздики куйругу менен 9 см, бири 12 г. Катуу басылган, кыш бою ташып жүрүп, бут кийимге катып койсо да чыдайт.",
        "Жутуп алчу чапталма көзү жок, кулагы денесинен чыккан. Алаканга ушаласаңыз, жалбызы кайра жыттанат. Жуубаңыз, суу жытын кетирет, күбүп койсоңуз жетиштүү.",
      ],
    ),
    specs: {
      length: 9,
      mass: 36,
      material: say(
        "Wool felt, leather, catnip",
        "Шерстяной войлок, кожа, кошачья мята",
        "Жүн кийиз, булгаары, мышык жалбызы",
      ),
      pet: CATS,
      sound: SILENT,
      washable: false,
    },
    options: [colour("fog", "bone")],
    variants: each("TOYS-0406", "color", { us: 1500, kg: 89000, grams: 60 }, { fog: [38, 41], bone: [21, 27] }),
    tags: ["handmade", "gift", "quiet"],
  },
  {
    slug: "nestrel-culvert-play-tunnel",
    category: "toys",
    brand: "Nestrel",
    art: { kind: "toy", form: "tunnel" },
    title: say("Culvert play tunnel", "Туннель Culvert", "Culvert оюн туннели"),
    summary: say(
      "A crackling tunnel of 120 cm with a peephole halfway, for ambushes and for naps.",
      "Шуршащий туннель 120 см с окошком посередине: для засад и для сна.",
      "Ортосунда тешиги бар 120 см шуудураган туннель: аңдыганга да, уктаганга да жарайт.",
    ),
    description: story(
      [
        "Something in the lining crackles underfoot, and that is enough to turn a quiet cat into a hunter. Culvert is 27 cm across, held open by spring wire that is sewn into its own channel and cannot poke through.",
        "A hole halfway along lets one cat surprise another. It folds to a disc 4 cm thick with two ribbons, weighs 480 g and sponges clean.",
      ],
      [
        "Подкладка хрустит под лапой, и тихая кошка становится охотником. Диаметр 27 см, форму держит пружинная проволока: она зашита в отдельный канал и наружу не вылезет.",
        "Через окошко посередине одна кошка нападает на другую. Складывается в диск толщиной 4 см, завязывается на две ленты. Вес 480 г, протирается губкой.",
      ],
      [
        "Ички кездемеси таман тийсе шуудурап, момун мышыкты да мергенчиге айлантат. Туурасы 27 см, пружина зымы өзүнчө тигилген жолдо турат, тешип чыкпайт.",
        "Ортосундагы тешиктен бир мышык экинчисин чочутат. Калыңдыгы 4 см тегерек болуп бүктөлүп, эки тасма менен байланат. Салмагы 480 г, нымдуу чүпүрөк менен аарчылат.",
      ],
    ),
    specs: {
      length: 120,
      mass: 480,
      material: say("Polyester, spring steel", "Полиэстер, пружинная сталь", "Полиэстер, пружина болот"),
      pet: CATS,
      sound: RUSTLE,
      washable: false,
    },
    options: [colour("slate", "ochre", "plum")],
    variants: each(
      "TOYS-0407",
      "color",
      { us: 2400, kg: 209000, was: { us: 2900, kg: 249000 }, grams: 560 },
      { slate: [22, 11], ochre: [14, 3], plum: [8, 6] },
    ),
    tags: [],
  },
  {
    slug: "quillow-rumpus-kicker",
    category: "toys",
    brand: "Quillow",
    art: { kind: "toy", form: "kicker" },
    title: say("Rumpus kicker", "Подушка-дразнилка Rumpus", "Rumpus тепме жаздыкчасы"),
    summary: say(
      "A canvas bolster to hug with the front paws and pummel with the back ones.",
      "Холщовый валик: передними лапами обнять, задними отколотить.",
      "Кендир жаздыкча: алдыңкы буту менен кучактап, арткысы менен тепкилей берет.",
    ),
    description: story(
      [
        "A cat in the mood has to kick something, and better this than a forearm. Rumpus is 32 cm long, firm along its length and covered in canvas that a back claw cannot open.",
        "Silvervine is mixed into the stuffing; it works on most of the cats who shrug at catnip. It weighs 130 g and survives a wash at 30 °C, though each wash takes a little of the scent.",
      ],
      [
        "Когда кошке надо кого-то лягать, пусть это будет не ваша рука. Rumpus длиной 32 см, плотный по всей длине, холст задним когтем не вспороть.",
        "В набивку подмешана мататаби: она действует на большинство кошек, равнодушных к мяте. Вес 130 г. Стирку при 30 °C переносит, но с каждой запах чуть слабеет.",
      ],
      [
        "Мышык бир нерсени тепкиси келсе, билегиңизди эмес, ушуну тепсин. Rumpus жаздыкчасынын узундугу 32 см, бүткүл бою катуу толтурулган, кендирин арткы тырмак да жырта албайт.",
        "Ичине мататаби кошулган, ал жалбызга кайдыгер мышыктардын көбүнө таасир этет. Салмагы 130 г. 30 °C сууда жууса болот, бирок жууган сайын жыты бир аз кетет.",
      ],
    ),
    specs: {
      length: 32,
      mass: 130,
      material: say(
        "Cotton canvas, fiber, silvervine",
        "Хлопковый холст, волокно, мататаби",
        "Кебез кендир, була, мататаби",
      ),
      pet: CATS,
      sound: RUSTLE,
      washable: true,
    },
    options: [colour("clay", "sage", "ink")],
    variants: each(
      "TOYS-0408",
      "color",
      { us: 1300, kg: 115000, grams: 150 },
      { clay: [27, 15], sage: [16, 12], ink: [0, 8] },
    ),
    tags: ["new"],
  },
  {
    slug: "quillow-sift-snuffle-mat",
    category: "toys",
    brand: "Quillow",
    art: { kind: "toy", form: "puzzle" },
    title: say("Sift snuffle mat", "Нюхательный коврик Sift", "Sift жыттап издөө килемчеси"),
    summary: say(
      "A meadow of fleece strips to hide breakfast in, for dogs who would rather search than eat.",
      "Луг из флисовых полос, где можно спрятать завтрак: для собак, которым искать интереснее.",
      "Флис тасмалардан жасалган шалбаа: ичине тамак катасыз, ит жыттап табат.",
    ),
    description: story(
      [
        "Ten minutes of sniffing tires a dog as much as half an hour of walking, useful on days of ice or stitches. The strips of Sift are tied, not glued, into a mat of 45 × 45 cm.",
        "Two pockets and a roll along the edge make the search harder once the middle is solved. It weighs 740 g, lies flat on a rubber net and goes in the machine at 40 °C.",
      ],
      [
        "Десять минут поиска утомляют собаку не меньше, чем получасовая прогулка: выручает в гололёд и со швами. Полосы Sift привязаны, а не приклеены, к сетке 45 × 45 см.",
        "Когда середина разгадана, остаются два кармана и валик по краю. Вес 740 г, резиновая сетка не скользит, стирка в машине при 40 °C.",
      ],
      [
        "Он мүнөт жыттап издөө итти жарым саат басканчалык чарчатат, тайгакта же операциядан кийин жакшы жардам берет. Sift тасмалары желимделбей, 45 × 45 см торго байланган.",
        "Ортосун өздөштүрсө, четиндеги эки чөнтөк менен түрмөк калат. Салмагы 740 г, резина тору тайгаланбайт, машинада 40 °C сууда жуулат.",
      ],
    ),
    specs: {
      length: 45,
      mass: 740,
      material: say("Fleece, rubber net", "Флис, резиновая сетка", "Флис, резина тор"),
      pet: DOGS,
      sound: SILENT,
      washable: true,
    },
    options: [colour("moss", "fog")],
    variants: each("TOYS-0409", "color", { us: 2800, kg: null, grams: 800 }, { moss: [18, 0], fog: [12, 0] }),
    tags: ["quiet"],
  },
  {
    slug: "brindlefen-buoy-floating-rope",
    category: "toys",
    brand: "Brindlefen",
    art: { kind: "toy", form: "rope" },
    title: say("Buoy floating toy", "Плавающая игрушка Buoy", "Buoy, сууда калкыма оюнчук"),
    summary: say(
      "A foam float on a rope handle: throws far, rides high, and shows up on gray water.",
      "Поплавок на верёвочной ручке: далеко летит, высоко держится и виден на серой воде.",
      "Аркан туткалуу калкыгыч: алыска учат, суу бетинде бийик турат, алыстан көрүнөт.",
    ),
    description: story(
      [
        "Buoy was made for lakes. Swing it by the 30 cm rope and it goes farther than a stick, then floats with most of itself above the surface, so a swimming dog can see it over small waves.",
        "The foam is dense and takes teeth marks without crumbling; the rope drains and does not swell. It weighs 140 g. Rinse off salt and sand and hang it up by the loop.",
      ],
      [
        "Buoy придуман для озёр. Раскрутите за верёвку 30 см, и он улетит дальше палки, а потом почти весь держится над водой: плывущей собаке видно и за мелкой волной.",
        "Пена плотная, следы зубов остаются, но она не крошится. Верёвка не набухает. Вес 140 г. Ополосните от песка и соли и повесьте за петлю.",
      ],
      [
        "Buoy көл үчүн жасалган. 30 см арканынан айлантып ыргытсаңыз, таяктан алыс учат, анан көп бөлүгү суунун үстүндө калкып турат, сүзүп бараткан ит майда толкундан да көрөт.",
        "Көбүгү тыгыз, тиштин изи калганы менен үбөлөнбөйт, арканы сууга көппөйт. Салмагы 140 г. Кум менен тузун чайкап, илмегинен илип коюңуз.",
      ],
    ),
    specs: {
      length: 30,
      mass: 140,
      material: say(
        "EVA foam, polypropylene rope",
        "Пена ЭВА, полипропиленовая верёвка",
        "ЭВА көбүгү, полипропилен аркан",
      ),
      pet: DOGS,
      sound: SILENT,
      washable: true,
    },
    options: [colour("ochre", "ink")],
    variants: each("TOYS-0410", "color", { us: 1500, kg: 129000, grams: 170 }, { ochre: [0, 0], ink: [0, 0] }),
    tags: ["travel"],
  },
  {
    slug: "quillow-tumbler-treat-ball",
    category: "toys",
    brand: "Quillow",
    art: { kind: "toy", form: "ball" },
    title: say("Tumbler treat ball", "Мяч для лакомств Tumbler", "Tumbler жем чачма тобу"),
    summary: say(
      "Rolls, rocks and rights itself, letting out one piece of food at a time on soft silicone.",
      "Катится, качается, встаёт и выдаёт по одной грануле. Силикон мягкий, соседям не слышно.",
      "Тоголонот, термелет, кайра турат, данчаларды бирден чыгарат. Силикону жумшак, үнү чыкпайт.",
    ),
    description: story(
      [
        "A weight in the base brings Tumbler upright, so it never rolls away under the sofa with dinner inside. Turn the collar to make the opening anything from 6 to 16 mm.",
        "It is 9 cm across, weighs 190 g and holds a quarter of a cup of kibble. The two halves twist apart for the dishwasher. Cats nudge it, dogs throw it; it has been dropped downstairs and was fine.",
      ],
      [
        "Груз внизу возвращает Tumbler в вертикальное положение, и он не укатывается под диван вместе с ужином. Кольцом отверстие настраивается от 6 до 16 мм.",
        "Диаметр 9 см, вес 190 г, вмещает 60 мл корма. Половинки раскручиваются, их можно мыть в машине. Кошки его толкают, собаки бросают; падал и с лестницы — цел.",
      ],
      [
        "Түбүндөгү оор бөлүгү Tumbler тобун дайыма тик тургузат, ичиндеги тамагы менен диван астына кирип кетпейт. Алкагын бурап, тешигин 6 ммден 16 ммге чейин жөндөйсүз.",
        "Туурасы 9 см, салмагы 190 г, 60 мл кургак тамак сыят. Эки жарымы буралып ажырап, идиш жуугучта жуулат. Мышыктар түртөт, иттер ыргытат, тепкичтен да кулаган, бүтүн калган.",
      ],
    ),
    specs: {
      length: 9,
      mass: 190,
      material: say("Silicone, steel weight", "Силикон, стальной груз", "Силикон, болот жүк"),
      pet: BOTH,
      sound: SILENT,
      washable: true,
    },
    options: [colour("bone", "sage", "plum")],
    variants: each(
      "TOYS-0411",
      "color",
      { us: 1700, kg: 149000, grams: 220 },
      { bone: [24, 16], sage: [13, 7], plum: [3, 11] },
    ),
    tags: ["quiet"],
  },
];
