import { each, say, story } from "@/db/seed/demo/pets/build";
import { colour } from "@/db/seed/demo/pets/colours";
import type { DemoProduct } from "@/db/seed/demo/types";

export const catTrees: readonly DemoProduct[] = [
  {
    slug: "nestrel-alder-cat-tree",
    category: "cat-trees",
    brand: "Nestrel",
    art: { kind: "cat-tree", levels: 4, house: true, hammock: true, wall: false },
    title: say("Alder cat tree, 4 levels", "Комплекс Alder, 4 яруса", "Alder мышык мунарасы, 4 кабат"),
    summary: say(
      "Four levels, a house below and a hammock near the top, on sisal posts you can rewind yourself.",
      "Четыре яруса, домик внизу, гамак под верхней полкой. Сизаль на столбиках можно перемотать самим.",
      "Төрт кабат, ылдыйында үйчө, өйдө жагында гамак. Түркүктөгү сизалды өзүңүз кайра ороп аласыз.",
    ),
    description: story(
      [
        "Alder stands 142 cm tall on a 55 × 45 cm base of birch plywood, heavy enough that a landing cat does not make it sway. The house has two doors, so a shy cat always has another way out.",
        "When the sisal wears through, unscrew the post and wind on a new length; a spare coil is in the box. The cushions are held by snaps and wash at 30 °C. Holds 18 kg.",
      ],
      [
        "Высота 142 см, основание 55 × 45 см из берёзовой фанеры: даже если кошка приземлится с разбега, Alder не качнётся. У домика два входа, и осторожному зверю всегда есть куда отступить.",
        "Сизаль износился — открутите столбик и намотайте новый, запасной моток лежит в коробке. Подушки на кнопках, стираются при 30 °C. Выдерживает 18 кг.",
      ],
      [
        "Alder мунарасынын бою 142 см, түбү 55 × 45 см кайың фанерасынан. Мышык чуркап келип секирсе да термелбейт. Үйчөнүн эки эшиги бар, тартынчаак мышыкка дайыма дагы бир чыгар жол табылат.",
        "Сизаль жешилип калса, түркүктү бурап чыгарып, жаңысын ороп коюңуз: камдык түрмөгү кутусунда. Жаздыкчалары кнопка менен бекийт, 30 °C сууда жуулат. 18 кг салмакка чейин көтөрөт.",
      ],
    ),
    specs: {
      height: 142,
      levels: 4,
      load: 18,
      material: say("Birch plywood, sisal, plush", "Берёзовая фанера, сизаль, плюш", "Кайың фанерасы, сизаль, плюш"),
      house: true,
      hammock: true,
      wall: false,
    },
    options: [colour("oat", "graphite", "moss")],
    variants: each(
      "CATT-0101",
      "color",
      { us: 12900, kg: 1129000, grams: 16400 },
      { oat: [9, 6], graphite: [14, 3], moss: [5, 0] },
    ),
    tags: [],
  },
  {
    slug: "nestrel-rowan-cat-tree",
    category: "cat-trees",
    brand: "Nestrel",
    art: { kind: "cat-tree", levels: 3, house: true, hammock: false, wall: false },
    title: say("Rowan cat tree, 3 levels", "Комплекс Rowan, 3 яруса", "Rowan мышык мунарасы, 3 кабат"),
    summary: say(
      "Waist high, with a house at floor level for cats who like walls on every side.",
      "По пояс, с домиком у самого пола: для кошек, которым спокойнее, когда стены со всех сторон.",
      "Бийиктиги белден келет, түбүндө үйчөсү бар. Төрт тарабы жабык жерди жактырган мышыкка.",
    ),
    description: story(
      [
        "Rowan is 96 cm tall and fits beside an armchair or under a window sill. Below is a house with round 20 cm doorways, its roof the first level; the top one is a nest with a soft rim, just wide enough for one cat to fold up in.",
        "Three posts wrapped in 8 mm sisal take care of claws. It arrives as five parts with one hex key and goes together in about fifteen minutes. Holds 14 kg.",
      ],
      [
        "Rowan ростом 96 см: встанет возле кресла или под подоконником. Внизу домик с круглыми входами по 20 см, его крыша — первый ярус. Наверху гнездо с мягким бортиком, ровно на одну свернувшуюся кошку.",
        "За когти отвечают три столбика в сизале толщиной 8 мм. Приезжает в пяти частях, один шестигранный ключ в комплекте, сборка минут пятнадцать. Выдерживает 14 кг.",
      ],
      [
        "Rowan мунарасынын бою 96 см, креслонун жанына же терезенин алдына батат. Ылдыйында тегерек эшиктүү үйчө, эшигинин туурасы 20 см, чатыры биринчи кабаты болот. Эң үстүндө бир мышык түйүлүп жата турган, кыры жумшак уя бар.",
        "Тырмак курчутууга 8 мм сизаль оролгон үч түркүк коюлган. Беш бөлүктөн турат, ачкычы кошо келет, он беш мүнөттө чогултуп аласыз. 14 кг салмакка чейин көтөрөт.",
      ],
    ),
    specs: {
      height: 96,
      levels: 3,
      load: 14,
      material: say("Plywood, sisal, felted cover", "Фанера, сизаль, войлок", "Фанера, сизаль, кийиз"),
      house: true,
      hammock: false,
      wall: false,
    },
    options: [colour("fog", "sand")],
    variants: each("CATT-0102", "color", { us: 8900, kg: 779000, grams: 10800 }, { fog: [18, 11], sand: [7, 8] }),
    tags: [],
  },
  {
    slug: "nestrel-kestrel-tension-tree",
    category: "cat-trees",
    brand: "Nestrel",
    art: { kind: "cat-tree", levels: 6, house: false, hammock: true, wall: false },
    title: say(
      "Kestrel floor-to-ceiling tree, 6 levels",
      "Распорный комплекс Kestrel, 6 ярусов",
      "Kestrel, полдон шыпка чейинки мунара, 6 кабат",
    ),
    summary: say(
      "Six levels braced against the ceiling, on a base no larger than a tea tray.",
      "Шесть ярусов враспор до потолка, а основание не больше чайного подноса.",
      "Шыпка тирелген алты кабаттуу мунара, түбү чай ташыган подностой гана орун алат.",
    ),
    description: story(
      [
        "A screw foot at the top presses Kestrel against the ceiling, anywhere from 235 to 265 cm, so it stands still without a hole drilled. On the floor it takes up 58 × 44 cm.",
        "Six levels step up from side to side between sisal posts, never more than 30 cm apart, and a canvas hammock hangs under the fifth. Braced, it holds 20 kg, which is a lot of cats.",
      ],
      [
        "Винтовая опора наверху прижимает Kestrel к потолку при высоте от 235 до 265 см: он не шатается, и сверлить ничего не надо. На полу занимает 58 × 44 см.",
        "Шесть ярусов идут вверх то справа, то слева между столбиками в сизале, с шагом не больше 30 см, под пятым висит холщовый гамак. В распоре держит 20 кг, а это очень много кошек.",
      ],
      [
        "Үстүндөгү бурама таканчыгы Kestrel мунарасын шыпка кысып турат, бийиктиги 235–265 см аралыгында жөндөлөт. Эч жерди тешпей эле термелбей турат, полдон 58 × 44 см орун алат.",
        "Алты кабаты сизаль оролгон түркүктөрдүн арасында бир оңго, бир солго чыгып отурат, арасы 30 смден ашпайт, бешинчисинин астында кендир гамак илинген. Тирелип турганда 20 кг көтөрөт, бул көп эле мышык.",
      ],
    ),
    specs: {
      height: 265,
      levels: 6,
      load: 20,
      material: say("Steel, plywood, sisal, canvas", "Сталь, фанера, сизаль, холст", "Болот, фанера, сизаль, кендир"),
      house: false,
      hammock: true,
      wall: false,
    },
    options: [colour("graphite", "oat", "moss")],
    variants: each(
      "CATT-0103",
      "color",
      { us: 17900, kg: 1559000, was: { us: 21900, kg: 1899000 }, grams: 19200 },
      { graphite: [6, 5], oat: [11, 2], moss: [4, 7] },
    ),
    tags: [],
  },
  {
    slug: "havrel-lookout-wall-set",
    category: "cat-trees",
    brand: "Havrel",
    art: { kind: "cat-tree", levels: 4, house: false, hammock: true, wall: true },
    title: say(
      "Lookout wall shelves, 4 levels",
      "Настенные полки Lookout, 4 яруса",
      "Lookout дубал текчелери, 4 кабат",
    ),
    summary: say(
      "Four padded shelves and a canvas hammock that turn an empty wall into a route.",
      "Четыре мягкие полки и холщовый гамак: пустая стена становится маршрутом.",
      "Жумшак төшөлгөн төрт текче жана кендир гамак: бош дубал мышыктын жолуна айланат.",
    ),
    description: story(
      [
        "Four shelves for one wall, each with a pad that lifts off, and a canvas hammock slung under the second. Hung as on the drawing they climb 150 cm, but any order works.",
        "Each shelf sits on two brackets and holds 12 kg. Anchors for concrete and brick are in the box, and a paper template puts the holes level the first time.",
      ],
      [
        "Четыре полки на одну стену, у каждой съёмная подушка, под второй подвешен холщовый гамак. Если вешать по схеме, подъём займёт 150 см, но порядок может быть любым.",
        "Каждая полка стоит на двух кронштейнах и держит 12 кг. Дюбели для бетона и кирпича в коробке, а по бумажному шаблону отверстия выйдут ровно с первого раза.",
      ],
      [
        "Бир дубалга төрт текче, ар биринин жаздыкчасы алынат, экинчисинин астына кендир гамак илинген. Чиймедегидей илсеңиз, 150 см бийикке чыгат, бирок өзүңүз каалагандай жайгаштырсаңыз болот.",
        "Ар бир текче эки бекиткичке коюлат, 12 кг көтөрөт. Бетон менен кирпичке ылайык дюбелдери кутусунда. Кагаз үлгү боюнча тешсеңиз, биринчи эле жолу түз чыгат.",
      ],
    ),
    specs: {
      height: 150,
      levels: 4,
      load: 12,
      material: say(
        "Veneered plywood, canvas, felt",
        "Шпонированная фанера, холст, войлок",
        "Шпондолгон фанера, кендир, кийиз",
      ),
      house: false,
      hammock: true,
      wall: true,
    },
    options: [colour("birch", "oak", "walnut")],
    variants: each(
      "CATT-0104",
      "color",
      { us: 11900, kg: 1039000, grams: 8700 },
      { birch: [16, 9], oak: [8, 4], walnut: [2, 6] },
    ),
    tags: ["gift"],
  },
  {
    slug: "nestrel-stump-scratching-post",
    category: "cat-trees",
    brand: "Nestrel",
    art: { kind: "cat-tree", levels: 1, house: false, hammock: false, wall: false },
    title: say(
      "Stump scratching post with perch",
      "Когтеточка Stump с площадкой",
      "Stump тырмак курчуткуч, отургучу менен",
    ),
    summary: say(
      "One tall sisal post with a felt seat on top, for a small room and a full stretch.",
      "Один высокий столбик в сизале и войлочное сиденье сверху: для маленькой комнаты и больших потягушек.",
      "Сизаль оролгон узун бир түркүк, үстүндө кийиз отургуч. Чакан бөлмөгө ылайык.",
    ),
    description: story(
      [
        "At 62 cm the post is long enough for a full stretch, which is what cats want from a scratcher. The top is a felt seat 32 cm across, a good place to watch the door.",
        "The post is 10 cm thick and wrapped in undyed sisal, glued at every turn. Under the felt base is a 38 cm steel plate, so Stump neither tips nor slides on a wooden floor.",
      ],
      [
        "Столбик высотой 62 см, и кошка тянется на нём во весь рост, а за этим к когтеточке и приходят. Сверху войлочное сиденье 32 см: удобно следить за дверью.",
        "Толщина столбика 10 см, сизаль неокрашенный, проклеен на каждом витке. В основании под войлоком стальная пластина 38 см, поэтому Stump не падает и не ездит по паркету.",
      ],
      [
        "Түркүктүн бою 62 см, мышык ага толук керилип, тырмагын курчутат. Үстүндөгү кийиз отургучтун туурасы 32 см, ошол жерден эшикти карап отуруу ыңгайлуу.",
        "Түркүгү 10 см жоон, боёлбогон сизаль ар бир ороосунда желимделген. Түбүндөгү кийиздин астында 38 см болот такта бар, ошондуктан Stump оодарылбайт, жыгач полдо жылбайт.",
      ],
    ),
    specs: {
      height: 62,
      levels: 1,
      load: 10,
      material: say("Pine, sisal, felt, steel", "Сосна, сизаль, войлок, сталь", "Карагай, сизаль, кийиз, болот"),
      house: false,
      hammock: false,
      wall: false,
    },
    options: [colour("sand", "slate")],
    variants: each("CATT-0105", "color", { us: 3900, kg: 339000, grams: 5600 }, { sand: [32, 21], slate: [26, 14] }),
    tags: [],
  },
  {
    slug: "fennimoor-mezzanine-cat-tree",
    category: "cat-trees",
    brand: "Fennimoor",
    art: { kind: "cat-tree", levels: 5, house: true, hammock: true, wall: false },
    title: say("Mezzanine cat tree, 5 levels", "Комплекс Mezzanine, 5 ярусов", "Mezzanine мышык мунарасы, 5 кабат"),
    summary: say(
      "A wide tree for two or three cats, with enough ways up that nobody has to wait.",
      "Широкий комплекс на двух или трёх кошек: путей наверх столько, что никто не ждёт очереди.",
      "Эки-үч мышыкка арналган кең мунара: чыгар жолу көп, эч кимиси кезек күтпөйт.",
    ),
    description: story(
      [
        "Households with several cats need passing places. Mezzanine is 158 cm tall and 80 cm wide, with five staggered levels, a house on the ground and a hammock slung at the fourth, so two cats can go up while one comes down.",
        "The base weighs 11 kg by itself and the whole tree holds 30 kg. A strap for the wall is included for very young, very fast cats.",
      ],
      [
        "Когда кошек несколько, им нужно где-то разойтись. Mezzanine — 158 см в высоту и 80 в ширину: пять ярусов вразбежку, домик внизу и гамак у четвёртой полки. Двое поднимаются, третий спускается, все довольны.",
        "Одно основание весит 11 кг, всё вместе выдерживает 30 кг. Для очень молодых и очень быстрых кошек в комплекте ремень к стене.",
      ],
      [
        "Үйдө бир нече мышык болсо, алар кенен өтүшө турган жер керек. Mezzanine мунарасынын бийиктиги 158 см, туурасы 80 см: беш кабаты кезектешип жайгашкан, ылдыйында үйчө, төртүнчү кабатында гамак бар. Экөө чыгып баратса, үчүнчүсү бемарал түшөт.",
        "Түбүнүн өзү эле 11 кг, мунара 30 кг салмакка чейин көтөрөт. Өтө шок мышыктар үчүн дубалга бекитүүчү кайыш кошо берилет.",
      ],
    ),
    specs: {
      height: 158,
      levels: 5,
      load: 30,
      material: say(
        "Plywood, sisal, short-pile plush",
        "Фанера, сизаль, плюш с коротким ворсом",
        "Фанера, сизаль, кыска түктүү плюш",
      ),
      house: true,
      hammock: true,
      wall: false,
    },
    options: [colour("oat", "slate", "plum")],
    variants: each(
      "CATT-0106",
      "color",
      { us: 23900, kg: 2079000, grams: 31500 },
      { oat: [7, 4], slate: [5, 5], plum: [0, 2] },
    ),
    tags: [],
  },
  {
    slug: "kozu-boz-felt-yurt-tree",
    category: "cat-trees",
    brand: "Kozu",
    art: { kind: "cat-tree", levels: 2, house: true, hammock: false, wall: false },
    title: say(
      "Boz felt tree with a yurt house",
      "Войлочный комплекс Boz с домиком-юртой",
      "Boz кийиз мунарасы, боз үй үйчөсү менен",
    ),
    summary: say(
      "A small felt yurt with a perch above it, made in Naryn from undyed sheep's wool.",
      "Маленькая войлочная юрта, над ней площадка. Сделано в Нарыне из некрашеной овечьей шерсти.",
      "Кичинекей кийиз боз үй, үстүндө отургучу бар. Нарында боёлбогон кой жүнүнөн жасалган.",
    ),
    description: story(
      [
        "The house is a yurt in small: 8 mm felt over a bent willow frame, with an opening in the roof where a paw sometimes appears. Above it, on pine posts, sits a felt perch with a rim.",
        "The wool is washed but not dyed. It smells faintly of sheep for the first week, and cats seem to be in favor of that. Stands 78 cm, two levels, holds 12 kg. Clean with a brush.",
      ],
      [
        "Домик — юрта в миниатюре: войлок 8 мм на каркасе из гнутой ивы, вверху тюндюк, из которого иногда показывается лапа. Над юртой на сосновых столбиках войлочная площадка с бортиком.",
        "Шерсть вымыта, но не окрашена. Первую неделю она чуть пахнет овцой, и кошки, кажется, только за. Высота 78 см, два яруса, выдерживает 12 кг. Чистить щёткой.",
      ],
      [
        "Үйчөсү кадимки эле боз үй, болгону кичине: ийилген тал керегенин үстүндө 8 мм кийиз, төбөсүндө түндүк, ал жерден кээде мышыктын таманы чыга калат. Анын үстүндө карагай түркүктөргө кырдуу кийиз отургуч орнотулган.",
        "Жүнү жуулган, бирок боёлгон эмес. Алгачкы жумада бир аз кой жыттанат, мышыктарга ошол жагат окшойт. Бою 78 см, эки кабат, 12 кг көтөрөт. Щётка менен тазаланат.",
      ],
    ),
    specs: {
      height: 78,
      levels: 2,
      load: 12,
      material: say("Wool felt, willow, pine", "Шерстяной войлок, ива, сосна", "Жүн кийиз, тал, карагай"),
      house: true,
      hammock: false,
      wall: false,
    },
    options: [colour("bone", "fog")],
    variants: each("CATT-0107", "color", { us: null, kg: 690000, grams: 6900 }, { bone: [0, 9], fog: [0, 3] }),
    tags: ["gift", "handmade"],
  },
  {
    slug: "havrel-column-cat-tree",
    category: "cat-trees",
    brand: "Havrel",
    art: { kind: "cat-tree", levels: 2, house: false, hammock: false, wall: false },
    title: say(
      "Column tree for large cats, 2 levels",
      "Комплекс Column для крупных кошек, 2 яруса",
      "Column, чоң мышыктарга арналган мунара, 2 кабат",
    ),
    summary: say(
      "Posts 20 cm thick and two deep platforms, built for Maine Coons and others of that size.",
      "Столбы толщиной 20 см и две глубокие площадки: для мейн-кунов и всех, кто вырос до их размера.",
      "Жоондугу 20 см түркүктөр жана эки кең текче: мейн-кундарга жана ошондой чоң мышыктарга.",
    ),
    description: story(
      [
        "Most trees are drawn for a 4 kg cat. Column starts from 9: the posts are 20 cm across, so a big animal can hug them, and both platforms measure 48 × 48 cm with a raised edge.",
        "It stands 110 cm on a base of 60 × 60 cm and holds 25 kg without a wall strap. The sisal is woven matting, not rope, which lasts about twice as long under heavy claws.",
      ],
      [
        "Обычные комплексы рисуют под кошку в 4 кг. Column рассчитан на девять: столбы диаметром 20 см можно обхватить лапами, обе площадки 48 × 48 см, с бортиком.",
        "Высота 110 см, основание 60 × 60 см, выдерживает 25 кг без крепления к стене. Вместо верёвки тканое полотно из сизаля: под тяжёлыми когтями оно служит примерно вдвое дольше.",
      ],
      [
        "Көбүнчө мунаралар 4 кг мышыкка ылайыкталат, Column болсо 9 кг жана андан чоңуна: түркүктөрүнүн жоондугу 20 см, чоң мышык аларды кучактай алат, эки текчеси тең 48 × 48 см, четинде кыры бар.",
        "Бийиктиги 110 см, түбү 60 × 60 см, дубалга бекитпесеңиз да 25 кг көтөрөт. Сизалы жип эмес, токулган кездеме, ал оор тырмакка эки эседей узак чыдайт.",
      ],
    ),
    specs: {
      height: 110,
      levels: 2,
      load: 25,
      material: say("Plywood, woven sisal, bouclé", "Фанера, тканый сизаль, букле", "Фанера, токулган сизаль, букле"),
      house: false,
      hammock: false,
      wall: false,
    },
    options: [colour("graphite", "clay", "oat")],
    variants: each(
      "CATT-0108",
      "color",
      { us: 14900, kg: 1299000, grams: 21700 },
      { graphite: [10, 6], clay: [3, 0], oat: [8, 5] },
    ),
    tags: [],
  },
  {
    slug: "nestrel-stairway-wall-steps",
    category: "cat-trees",
    brand: "Nestrel",
    art: { kind: "cat-tree", levels: 3, house: false, hammock: false, wall: true },
    title: say(
      "Stairway wall steps, set of 3",
      "Настенные ступени Stairway, 3 штуки",
      "Stairway дубал тепкичтери, 3 даана",
    ),
    summary: say(
      "Three wooden steps with wool tops, spaced for a cat's jump and sized for American studs.",
      "Три деревянные ступени с шерстяным верхом, на расстоянии кошачьего прыжка друг от друга.",
      "Үстүнө жүн төшөлгөн үч жыгач тепкич, аралыгы мышыктын секиригине ылайык.",
    ),
    description: story(
      [
        "Stairway takes a cat from the floor to the top of a bookcase in three jumps of about 40 cm, 120 cm in all. Each step is 36 × 24 cm with a wool pad that lifts off for shaking out.",
        "Brackets are drilled for studs 16 inches apart and hold 15 kg each. The front edge is rounded by hand, because this is the part you will meet with your shoulder.",
      ],
      [
        "По Stairway кошка поднимается с пола на книжный шкаф в три прыжка примерно по 40 см, всего 120 см. Каждая ступень 36 × 24 см, шерстяной коврик снимается, чтобы вытряхнуть.",
        "Кронштейны просверлены под стойки каркаса с шагом 40 см и держат по 15 кг. Передний край скруглён вручную: именно его вы заденете плечом.",
      ],
      [
        "Stairway менен мышык полдон китеп шкафынын үстүнө үч секирип чыгат: ар бири 40 см чамалуу, баары 120 см. Тепкичинин өлчөмү 36 × 24 см, жүн төшөнчүсүн алып күбүп койсо болот.",
        "Бекиткичтери каркас дубалдын 40 см аралыктагы түркүктөрүнө ылайыкталып тешилген, ар бири 15 кг көтөрөт. Алдыңкы чети кол менен тегеректелген, анткени ийниңиз дал ошого тийиши мүмкүн.",
      ],
    ),
    specs: {
      height: 120,
      levels: 3,
      load: 15,
      material: say("Rubberwood, wool felt, steel", "Гевея, шерстяной войлок, сталь", "Гевея жыгачы, жүн кийиз, болот"),
      house: false,
      hammock: false,
      wall: true,
    },
    options: [colour("oak", "walnut")],
    variants: each("CATT-0109", "color", { us: 6400, kg: null, grams: 4300 }, { oak: [19, 0], walnut: [13, 0] }),
    tags: [],
  },
  {
    slug: "havrel-atrium-cat-tree",
    category: "cat-trees",
    brand: "Havrel",
    art: { kind: "cat-tree", levels: 4, house: true, hammock: false, wall: false },
    title: say(
      "Atrium solid wood tree, 4 levels",
      "Комплекс Atrium из массива, 4 яруса",
      "Atrium бүтүн жыгач мунарасы, 4 кабат",
    ),
    summary: say(
      "Joinery rather than carpet: solid wood, wool cushions and a house with round doors.",
      "Столярная работа вместо ковролина: массив, шерстяные подушки и домик с круглыми входами.",
      "Килем капталган эмес, уста колунан чыккан: бүтүн жыгач, жүн жаздыкча, тегерек эшиктүү үйчө.",
    ),
    description: story(
      [
        "Atrium is furniture first. The uprights and all four levels are solid wood, joined with wedges and finished with hard wax oil; the house below has two round doors and a lining of wool.",
        "It stands 165 cm and holds 22 kg. The sisal on the posts is wound dry and pegged, not glued, so a worn length can be changed without touching the wood. Cushions wash by hand.",
      ],
      [
        "Atrium прежде всего мебель. Стойки и все четыре яруса из массива, собраны на клиньях и покрыты маслом с твёрдым воском. У домика внизу два круглых входа, внутри он обит шерстью.",
        "Высота 165 см, выдерживает 22 кг. Сизаль на столбиках намотан без клея, на шпильках: изношенный участок меняется, дерево остаётся целым. Подушки стираются вручную.",
      ],
      [
        "Atrium эң оболу эмерек. Тирөөчтөрү менен төрт кабаты тең бүтүн жыгачтан, шынаа менен бириктирилип, катуу мом кошулган май сүртүлгөн. Ылдыйкы үйчөсүнүн эки тегерек эшиги бар, ичи жүн менен капталган.",
        "Бою 165 см, 22 кг көтөрөт. Түркүктөрдөгү сизаль желимсиз оролуп, кадоо менен бекитилген: жешилген жери алмаштырылат, жыгачы бүтүн калат. Жаздыкчалары колго жуулат.",
      ],
    ),
    specs: {
      height: 165,
      levels: 4,
      load: 22,
      material: say("Solid wood, wool, sisal", "Массив дерева, шерсть, сизаль", "Бүтүн жыгач, жүн, сизаль"),
      house: true,
      hammock: false,
      wall: false,
    },
    options: [colour("oak", "walnut")],
    variants: each("CATT-0110", "color", { us: 34900, kg: 3049000, grams: 28900 }, { oak: [0, 0], walnut: [0, 0] }),
    tags: [],
  },
  {
    slug: "fennimoor-sapling-kitten-tree",
    category: "cat-trees",
    brand: "Fennimoor",
    art: { kind: "cat-tree", levels: 2, house: false, hammock: true, wall: false },
    title: say(
      "Sapling kitten tree, 2 levels",
      "Комплекс Sapling для котят, 2 яруса",
      "Sapling, мышык баласына арналган мунара, 2 кабат",
    ),
    summary: say(
      "A first tree with low steps and a shallow hammock, for kittens from eight weeks.",
      "Первое дерево: низкие ступени и неглубокий гамак, для котят от восьми недель.",
      "Биринчи мунара: тепкичи жапыз, гамагы тайыз, сегиз жумалык мышык баласынан баштап.",
    ),
    description: story(
      [
        "Sapling is 58 cm tall. The first level is 22 cm off the ground, low enough for a kitten who has only just learned to jump; the hammock hangs under the second and is shallow, so nobody gets stuck in it.",
        "Posts are 7 cm thick for small paws, and both cushions zip off for the wash, which a kitten makes necessary. Holds 6 kg; a grown cat will want the next size.",
      ],
      [
        "Рост 58 см. До первого яруса 22 см: достанет и котёнок, который только научился прыгать. Под вторым висит гамак, неглубокий, чтобы из него всегда можно было выбраться.",
        "Столбики тонкие, 7 см, под маленькие лапы. Обе подушки на молнии, их можно стирать, и с котёнком это пригодится. Выдерживает 6 кг; взрослой кошке понадобится размер побольше.",
      ],
      [
        "Sapling мунарасынын бою 58 см. Биринчи кабаты жерден 22 см, секиргенди жаңы үйрөнгөн мышык баласы да чыга алат. Экинчи кабаттын астындагы гамагы тайыз, андан түшүү оңой.",
        "Түркүктөрү кичинекей таманга ылайык, жоондугу 7 см. Эки жаздыкчасы тең сыдырмалуу, чечип жууса болот, мышык баласы бар үйдө бул керек болот. 6 кг көтөрөт, чоңойгон мышыкка мындан чоңураагы керек болот.",
      ],
    ),
    specs: {
      height: 58,
      levels: 2,
      load: 6,
      material: say("Plywood, cotton, sisal", "Фанера, хлопок, сизаль", "Фанера, кебез, сизаль"),
      house: false,
      hammock: true,
      wall: false,
    },
    options: [colour("moss", "clay", "oat")],
    variants: each(
      "CATT-0111",
      "color",
      { us: 4900, kg: 429000, was: { us: 5900 }, grams: 4800 },
      { moss: [15, 10], clay: [9, 8], oat: [0, 12] },
    ),
    tags: ["new"],
  },
];
