import { each, grid, say, size, story } from "@/db/seed/demo/pets/build";
import { colour } from "@/db/seed/demo/pets/colours";
import type { DemoProduct } from "@/db/seed/demo/types";

export const beds: readonly DemoProduct[] = [
  {
    slug: "fennimoor-hollow-round-bed",
    category: "beds",
    brand: "Fennimoor",
    art: { kind: "bed", form: "round" },
    title: say("Hollow round bed", "Круглая лежанка Hollow", "Hollow тегерек төшөгү"),
    summary: say(
      "A round linen nest, deep enough to curl up in and low enough to step over half asleep.",
      "Круглое льняное гнездо: глубокое, чтобы свернуться, и низкое, чтобы перешагнуть спросонья.",
      "Зыгыр кездемеден тегерек уя: түйүлүп жатканга терең, уйкусурап аттаганга жапыз.",
    ),
    description: story(
      [
        "The wall of Hollow is 18 cm high all the way round, yet it gives under a paw, so old knees have less to climb. The wall and the cushion are filled separately and neither slumps into the other.",
        "Both covers unzip and wash at 40 °C; the linen softens each time. S suits a cat or a small terrier, M a spaniel who likes company, L two animals who get along.",
      ],
      [
        "Борт высотой 18 см по всему кругу, но под лапой он приминается: старым коленям так легче. Борт и подушка набиты отдельно, поэтому одно не сползает в другое.",
        "Оба чехла на молнии, стираются при 40 °C, и с каждой стиркой лён становится мягче. S подойдёт кошке или маленькому терьеру, M — спаниелю, L — двоим, если они ладят.",
      ],
      [
        "Hollow төшөгүнүн кыры айланасы бүт 18 см, бирок басканда жапыздайт, ошондуктан карыган жаныбарга да кирүү оңой. Кыры менен жаздыгы өзүнчө толтурулган, бири экинчисине түшүп кетпейт.",
        "Эки тышы тең сыдырмалуу, 40 °C сууда жуулат, зыгыр жууган сайын жумшарат. S мышыкка же кичине терьерге, M спаниелге, L ынтымактуу эки жаныбарга ылайык.",
      ],
    ),
    specs: {
      length: 80,
      rim: 18,
      filling: say("Recycled polyester fiber", "Переработанное полиэфирное волокно", "Кайра иштетилген полиэстер була"),
      cover: say("Linen and cotton", "Лён и хлопок", "Зыгыр жана кебез"),
      wash: 40,
      removable: true,
    },
    options: [colour("oat", "slate"), size(["s", "50"], ["m", "65"], ["l", "80"])],
    variants: grid(
      "BEDS-0201",
      "size",
      {
        s: { us: 5400, kg: 469000, grams: 1300 },
        m: { us: 6900, kg: 599000, grams: 1900 },
        l: { us: 8900, kg: 779000, grams: 2800 },
      },
      { oat: { s: [17, 9], m: [22, 12], l: [8, 4] }, slate: { s: [11, 3], m: [14, 7] } },
    ),
    tags: [],
  },
  {
    slug: "havrel-parapet-orthopedic-bed",
    category: "beds",
    brand: "Havrel",
    art: { kind: "bed", form: "bolster" },
    title: say("Parapet orthopedic bed", "Ортопедическая лежанка Parapet", "Parapet ортопедиялык төшөгү"),
    summary: say(
      "Twelve centimeters of layered foam with a bolster on three sides, for heavy and aging dogs.",
      "Двенадцать сантиметров пены в два слоя и валик с трёх сторон: для тяжёлых и немолодых собак.",
      "Эки катмар 12 см поролон, үч жагында жөлөнгүч: оор жана карыган иттерге.",
    ),
    description: story(
      [
        "The mattress is two foams: 8 cm that carries and 4 cm of memory foam that gives, so hips do not press through to the floor. The bolster rises to 20 cm and is firm enough to be a pillow.",
        "Under the woven cover lies a liner that keeps moisture out of the foam. The cover washes at 40 °C, the liner wipes clean. XL, at 120 cm, takes a Great Dane lying straight.",
      ],
      [
        "Матрас из двух слоёв: 8 см держат вес, 4 см пены с памятью уступают, и бедро не продавливает до пола. Валик высотой 20 см достаточно плотный, чтобы служить подушкой.",
        "Под тканым чехлом есть второй, который не пускает влагу в пену. Верхний стирается при 40 °C, внутренний протирается. На XL длиной 120 см дог вытянется во весь рост.",
      ],
      [
        "Төшөнчүсү эки катмар: 8 см катмары салмакты көтөрөт, 4 см эс тутумдуу поролону денеге жараша басылат, ошондуктан сан сөөгү полго тийбейт. Бийиктиги 20 см жөлөнгүчү жаздык болгонго жетишерлик катуу.",
        "Токулган тышынын астында ным өткөрбөгөн экинчи кабы бар. Сырткысы 40 °C сууда жуулат, ички кабы сүртүлөт. Узундугу 120 см XL өлчөмүндө чоң дог да керилип жатат.",
      ],
    ),
    specs: {
      length: 120,
      rim: 20,
      filling: say(
        "Support foam and memory foam",
        "Опорная пена и пена с памятью",
        "Таяныч поролон жана эс тутумдуу поролон",
      ),
      cover: say(
        "Woven polyester, waterproof liner",
        "Тканый полиэстер, непромокаемый вкладыш",
        "Токулган полиэстер, суу өткөрбөгөн ички кап",
      ),
      wash: 40,
      removable: true,
    },
    options: [colour("graphite", "sand"), size(["m", "80"], ["l", "100"], ["xl", "120"])],
    variants: grid(
      "BEDS-0202",
      "size",
      {
        m: { us: 10900, kg: 949000, grams: 4200 },
        l: { us: 13900, kg: 1209000, grams: 5900 },
        xl: { us: 17400, kg: 1519000, grams: 7800 },
      },
      { graphite: { m: [12, 6], l: [9, 5], xl: [2, 0] }, sand: { m: [7, 4], l: [5, 3] } },
    ),
    tags: [],
  },
  {
    slug: "brindlefen-loam-crate-mat",
    category: "beds",
    brand: "Brindlefen",
    art: { kind: "bed", form: "mat" },
    title: say("Loam crate mat", "Матрас Loam для клетки", "Loam, капаска салчу төшөнчү"),
    summary: say(
      "A quilted cotton mat that goes through a hot wash every week and still lies flat.",
      "Стёганый хлопковый матрас: каждую неделю в горячую стирку, и всё равно лежит ровно.",
      "Сырылган кебез төшөнчү: жума сайын ысык сууда жууса да, тегиз жата берет.",
    ),
    description: story(
      [
        "Loam is one piece: canvas on both sides, cotton wadding between, quilted through every 6 cm so nothing bunches. It is 5 cm thick and washes at 60 °C, which is what a puppy or an itchy dog calls for.",
        "The three sizes match the usual crate floors of 60, 75 and 105 cm. Corner loops tie it down; on a sofa they tuck underneath.",
      ],
      [
        "Loam цельный: с двух сторон холст, внутри хлопковый ватин, прострочен через каждые 6 см и не сбивается. Толщина 5 см, стирка при 60 °C — то, что нужно щенку или собаке с капризной кожей.",
        "Три размера совпадают с обычными клетками на 60, 75 и 105 см. За петли по углам матрас можно привязать, а на диване их легко подогнуть.",
      ],
      [
        "Loam бир бүтүн тигилген: эки бети кендир, ортосунда кебез, ар бир 6 см сайын сырылгандыктан топтолуп калбайт. Калыңдыгы 5 см, 60 °C сууда жуулат, бул күчүккө да, териси кычышкан итке да керек нерсе.",
        "Үч өлчөмү кадимки 60, 75 жана 105 см капастарга туура келет. Бурчундагы илмектеринен байлап койсо болот, диванда болсо алар астына катылат.",
      ],
    ),
    specs: {
      length: 105,
      rim: 5,
      filling: say("Cotton wadding", "Хлопковый ватин", "Кебез"),
      cover: say("Cotton canvas", "Хлопковый холст", "Кебез кендир"),
      wash: 60,
      removable: false,
    },
    options: [colour("moss", "clay"), size(["s", "60"], ["m", "75"], ["l", "105"])],
    variants: grid(
      "BEDS-0203",
      "size",
      {
        s: { us: 2900, kg: 249000, grams: 700 },
        m: { us: 3600, kg: 309000, grams: 1000 },
        l: { us: 4800, kg: 419000, grams: 1700 },
      },
      { moss: { s: [24, 15], m: [31, 18], l: [12, 8] }, clay: { m: [10, 6], l: [0, 2] } },
    ),
    tags: [],
  },
  {
    slug: "kozu-tandyr-felt-cave",
    category: "beds",
    brand: "Kozu",
    art: { kind: "bed", form: "cave" },
    title: say("Tandyr felt cave", "Войлочный домик Tandyr", "Tandyr кийиз үңкүрү"),
    summary: say(
      "A cave felted from one piece of wool in the shape of a clay oven, for cats up to 7 kg.",
      "Домик без швов, свалянный из цельного куска шерсти в форме тандыра. Для кошек до 7 кг.",
      "Тандыр түспөлдүү үңкүр, бүтүн жүндөн тигишсиз басылган. 7 кгга чейинки мышыктарга.",
    ),
    description: story(
      [
        "Tandyr has no seam and no frame. The wool is felted over a form until it is 1 cm thick and stands by itself, 48 cm across with a 19 cm doorway; press the top down and it becomes an open bed.",
        "Felt lets air through and keeps warmth in, so it is as good in July as in January. Colors come from plant dyes and vary a little. Wash by hand at 30 °C and dry it over a bowl.",
      ],
      [
        "У Tandyr нет ни швов, ни каркаса. Шерсть валяют на форме, пока стенка толщиной 1 см не начнёт держаться сама. Диаметр 48 см, вход 19 см; примните верх, и получится открытая лежанка.",
        "Войлок дышит и хранит тепло, поэтому в домике хорошо и в июле, и в январе. Красители растительные, оттенок чуть разный. Стирать руками при 30 °C, сушить на перевёрнутой миске.",
      ],
      [
        "Tandyr үңкүрүндө тигиш да, каркас да жок. Жүн калыпта калыңдыгы 1 см болгонго чейин басылат, ошондо өзү тик турат. Туурасы 48 см, эшиги 19 см. Төбөсүн ылдый бассаңыз, ачык төшөккө айланат.",
        "Кийиз аба өткөрөт, жылуулукту сактайт, ошондуктан жайында да, кышында да жайлуу. Боёгу өсүмдүктөн алынган, өңү бир аз айырмаланышы мүмкүн. 30 °C сууда колго жууп, көмкөрүлгөн идиштин үстүнө жайып кургатыңыз.",
      ],
    ),
    specs: {
      length: 48,
      rim: 1,
      filling: say("None, the felt stands by itself", "Нет, войлок держит форму сам", "Жок, кийиз өзү турат"),
      cover: say("Wool felt", "Шерстяной войлок", "Жүн кийиз"),
      wash: 30,
      removable: false,
    },
    options: [colour("fog", "bone", "madder")],
    variants: each(
      "BEDS-0204",
      "color",
      { us: 7200, kg: 549000, grams: 900 },
      { fog: [20, 26], bone: [9, 17], madder: [3, 8] },
    ),
    tags: ["handmade", "gift"],
  },
  {
    slug: "nestrel-sling-hammock-bed",
    category: "beds",
    brand: "Nestrel",
    art: { kind: "bed", form: "hammock" },
    title: say("Sling hammock bed", "Гамак Sling на деревянной раме", "Sling, жыгач рамадагы гамак"),
    summary: say(
      "A canvas sling on an ash frame, a hand's width off the floor and cool underneath.",
      "Холст на ясеневой раме, на ладонь от пола: снизу проходит воздух, и летом прохладно.",
      "Ясень рамага тартылган кендир, полдон бир карыш бийик: астынан жел жүрөт, жайында салкын.",
    ),
    description: story(
      [
        "The frame is ash, pegged and glued, 55 cm long. The canvas hangs from two rods and gives under the spine the way a lap does, which may be why cats choose it over softer things.",
        "Slide the rods out and the canvas goes in the wash at 40 °C. A thin wool pad, 2 cm, ties on for winter. It carries 9 kg and leaves no marks on wood floors.",
      ],
      [
        "Рама из ясеня, на шкантах и клею, длина 55 см. Холст висит на двух стержнях и прогибается под спиной, как колени хозяина. Наверное, поэтому кошки выбирают его, а не что помягче.",
        "Выньте стержни, и холст можно стирать при 40 °C. На зиму привязывается тонкая шерстяная подстилка, 2 см. Выдерживает 9 кг, следов на паркете не оставляет.",
      ],
      [
        "Рамасы ясень жыгачынан, жыгач мык жана желим менен бириктирилген, узундугу 55 см. Кендири эки таякчага илинип, кишинин тизесиндей ийилип турат. Мышыктар андан жумшагын эмес, дал ушуну тандаганы ошондондур.",
        "Таякчаларын сууруп алсаңыз, кендири 40 °C сууда жуулат. Кышында үстүнө 2 см жука жүн төшөнчү байланат. 9 кг көтөрөт, жыгач полго из калтырбайт.",
      ],
    ),
    specs: {
      length: 55,
      rim: 2,
      filling: say("Wool pad for winter", "Шерстяная подстилка на зиму", "Кышкы жүн төшөнчү"),
      cover: say("Cotton canvas", "Хлопковый холст", "Кебез кендир"),
      wash: 40,
      removable: true,
    },
    options: [colour("oat", "ink")],
    variants: each("BEDS-0205", "color", { us: 6400, kg: 559000, grams: 2100 }, { oat: [13, 7], ink: [10, 2] }),
    tags: ["new"],
  },
  {
    slug: "fennimoor-drift-plush-bed",
    category: "beds",
    brand: "Fennimoor",
    art: { kind: "bed", form: "round" },
    title: say("Drift plush bed", "Плюшевая лежанка Drift", "Drift плюш төшөгү"),
    summary: say(
      "Long soft pile and a full round rim to hide a nose in, all of it fit for the machine.",
      "Длинный мягкий ворс и круглый валик, куда так удобно прятать нос. Стирается целиком.",
      "Түгү узун жана жумшак, тумшугун катып жата турган тегерек кыры бар. Бүтүн бойдон жуулат.",
    ),
    description: story(
      [
        "Some animals sleep best when they can push against something. The rim of Drift is 16 cm high and evenly stuffed all the way round, and the 4 cm pile closes over a nose the way snow does.",
        "There is no zip: the whole bed goes in the drum at 30 °C and comes out fluffy after a low tumble. S is for cats and toy breeds, M for dogs up to 11 kg.",
      ],
      [
        "Кому-то лучше спится, когда есть во что упереться. Валик Drift высотой 16 см набит одинаково по всему кругу, а ворс 4 см смыкается над носом, как сугроб.",
        "Молнии нет: лежанка целиком идёт в барабан при 30 °C и после бережной сушки снова пушистая. S — для кошек и мелких пород, M — для собак до 11 кг.",
      ],
      [
        "Айрым жаныбарлар бир нерсеге тирелип жатса гана жакшы уктайт. Drift төшөгүнүн кыры 16 см, айланасы бирдей толтурулган, ал эми 4 см түгү тумшукту кар сыяктуу жаап калат.",
        "Сыдырмасы жок: төшөк бүтүн бойдон 30 °C сууда машинага жуулат, жай режимде кургатса, кайра үлпүлдөйт. S мышыктарга жана майда иттерге, M 11 кгга чейинки иттерге.",
      ],
    ),
    specs: {
      length: 60,
      rim: 16,
      filling: say("Siliconized fiber", "Силиконизированное волокно", "Силикондолгон була"),
      cover: say("Long-pile plush", "Плюш с длинным ворсом", "Узун түктүү плюш"),
      wash: 30,
      removable: false,
    },
    options: [colour("fog", "plum", "bone"), size(["s", "45"], ["m", "60"])],
    variants: grid(
      "BEDS-0206",
      "size",
      {
        s: { us: 3400, kg: 299000, was: { us: 4200, kg: 369000 }, grams: 900 },
        m: { us: 4600, kg: 399000, was: { us: 5600, kg: 489000 }, grams: 1400 },
      },
      { fog: { s: [28, 19], m: [16, 13] }, plum: { s: [6, 0], m: [9, 5] }, bone: { m: [12, 8] } },
    ),
    tags: [],
  },
  {
    slug: "joldo-halt-roll-up-mat",
    category: "beds",
    brand: "Joldo",
    art: { kind: "bed", form: "mat" },
    title: say("Halt roll-up travel mat", "Дорожный коврик Halt", "Halt, түрүлүүчү жол төшөнчүсү"),
    summary: say(
      "Rolls to the size of a loaf, unrolls under a café table, shakes clean of sand and burrs.",
      "Сворачивается до размера батона, стелется под столик в кафе, песок и репьи стряхиваются.",
      "Түрсөңүз нандай кичирейет, кафеде столдун астына батат, куму менен тикенин күбүп саласыз.",
    ),
    description: story(
      [
        "A mat means stay here, wherever here is today. Halt is 3 cm of foam in ripstop nylon, dry underneath on wet grass, and rolls up with one hand around its own strap.",
        "M is 70 cm for dogs up to 15 kg, L is 100 cm for the rest. Thistles let go of it, coffee wipes off, and it washes at 30 °C when the trip is over.",
      ],
      [
        "Коврик значит «здесь наше место», где бы вы сегодня ни были. Halt — 3 см пены в плотном нейлоне, снизу сухо и на мокрой траве. Сворачивается одной рукой, ремешок пришит.",
        "M длиной 70 см для собак до 15 кг, L длиной 100 см для остальных. Репьи не цепляются, кофе стирается салфеткой, а после поездки можно постирать при 30 °C.",
      ],
      [
        "Кайда барбаңыз, төшөнчү итке ордун билгизип турат. Halt бышык нейлон менен капталган 3 см поролон, суу чөптө да асты кургак, кайышы тигилген, бир кол менен түрүп аласыз.",
        "M өлчөмү 70 см, 15 кгга чейинки иттерге, L 100 см, андан чоң иттерге. Тикен жабышпайт, кофе төгүлсө сүртүлөт, сапардан келгенде 30 °C сууда жууп коёсуз.",
      ],
    ),
    specs: {
      length: 100,
      rim: 3,
      filling: say("Closed-cell foam", "Вспененный полиэтилен", "Көбүктүү полиэтилен"),
      cover: say("Ripstop nylon", "Нейлон рипстоп", "Рипстоп нейлон"),
      wash: 30,
      removable: false,
    },
    options: [colour("graphite", "moss"), size(["m", "70"], ["l", "100"])],
    variants: grid(
      "BEDS-0207",
      "size",
      { m: { us: 3200, kg: 279000, grams: 600 }, l: { us: 4400, kg: 379000, grams: 950 } },
      { graphite: { m: [21, 14], l: [17, 9] }, moss: { m: [15, 11], l: [8, 5] } },
    ),
    tags: ["travel"],
  },
  {
    slug: "kozu-kurak-patchwork-cushion",
    category: "beds",
    brand: "Kozu",
    art: { kind: "bed", form: "mat" },
    title: say("Kurak patchwork cushion", "Лоскутная подушка Kurak", "Kurak жүн төшөнчүсү, курама тыштуу"),
    summary: say(
      "A wool cushion in a patchwork cover sewn from triangles, no two of them quite alike.",
      "Шерстяная подушка в лоскутном чехле из треугольников: двух одинаковых не бывает.",
      "Үч бурчтуктардан куралган тышы бар жүн төшөнчү, эки бирдейин таба албайсыз.",
    ),
    description: story(
      [
        "Three sisters in Kochkor piece these covers from offcuts of cotton, as their grandmother did for the children. Each takes a day. The pattern is always triangles; the order is whatever the basket gives.",
        "Inside is a ticking bag with carded sheep's wool, 8 cm high, which airs on a balcony in an hour. 60 × 60 cm, room for a cat or a middling dog. The cover washes at 30 °C.",
      ],
      [
        "Эти чехлы собирают из хлопковых лоскутов три сестры в Кочкоре, как когда-то их бабушка для детей. На один уходит день. Узор всегда из треугольников, а порядок — какой выпадет из корзины.",
        "Внутри мешок из тика с чёсаной овечьей шерстью, высота 8 см, проветривается на балконе за час. 60 × 60 см: поместится кошка или некрупная собака. Чехол стирается при 30 °C.",
      ],
      [
        "Бул тыштарды Кочкордогу үч эже-сиңди кебез кесиндилерден курашат, чоң энелери да балдарына ушинтип тиккен. Бирине бир күн кетет. Оюусу дайыма үч бурчтук, ирети себеттен кайсынысы чыкса ошондой.",
        "Ичинде тытылган кой жүнү салынган кап бар, бийиктиги 8 см, балконго койсоңуз бир саатта желденет. 60 × 60 см, мышык же орто бойлуу ит батат. Тышы 30 °C сууда жуулат.",
      ],
    ),
    specs: {
      length: 60,
      rim: 8,
      filling: say("Carded sheep's wool", "Чёсаная овечья шерсть", "Тытылган кой жүнү"),
      cover: say("Patchwork cotton", "Лоскутный хлопок", "Куралган кебез"),
      wash: 30,
      removable: true,
    },
    options: [colour("madder", "ink")],
    variants: each("BEDS-0208", "color", { us: null, kg: 320000, grams: 1600 }, { madder: [0, 7], ink: [0, 5] }),
    tags: ["handmade", "gift"],
  },
  {
    slug: "havrel-trestle-raised-cot",
    category: "beds",
    brand: "Havrel",
    art: { kind: "bed", form: "hammock" },
    title: say("Trestle raised cot", "Лежанка-раскладушка Trestle", "Trestle бийик керебети"),
    summary: say(
      "Mesh stretched on a steel frame, for porches, kennels and dogs who run hot.",
      "Сетка, натянутая на стальную раму: для веранды, вольера и собак, которым всегда жарко.",
      "Болот рамага тартылган тор: айванга, вольерге, ысыкты көтөрө албаган иттерге.",
    ),
    description: story(
      [
        "Air moves above and below, so a dog on Trestle cools faster than on any cushion. The mesh hangs 18 cm off the ground between powder-coated steel legs and has a padded edge of 3 cm for a chin.",
        "Hose it down, or unlace the mesh and wash it at 40 °C. M holds 30 kg, L holds 55. The legs unscrew by hand, and everything lies flat in the trunk of a car.",
      ],
      [
        "Воздух ходит и сверху, и снизу, поэтому на Trestle собака остывает быстрее, чем на любой подушке. Сетка натянута в 18 см от земли между стальными ножками, край мягкий, 3 см, под подбородок.",
        "Можно окатить из шланга или расшнуровать сетку и постирать при 40 °C. M выдерживает 30 кг, L — 55. Ножки откручиваются руками, и всё плашмя ложится в багажник.",
      ],
      [
        "Үстүнөн да, астынан да жел жүргөндүктөн, ит Trestle керебетинде жаздыктагыдан тез муздайт. Тору жерден 18 см бийик, болот буттарга тартылган, ээгин коё турган 3 см жумшак чети бар.",
        "Түтүк менен чайкап койсо болот, же торун чечип, 40 °C сууда жууйсуз. M 30 кг, L 55 кг көтөрөт. Буттары кол менен буралып чыгат, баары машинанын жүк салгычына жалпагынан батат.",
      ],
    ),
    specs: {
      length: 110,
      rim: 3,
      filling: say("None, stretched mesh", "Нет, натянутая сетка", "Жок, тартылган тор"),
      cover: say("Coated polyester mesh", "Полиэфирная сетка с покрытием", "Капталган полиэстер тор"),
      wash: 40,
      removable: true,
    },
    options: [colour("graphite", "sand"), size(["m", "85"], ["l", "110"])],
    variants: grid(
      "BEDS-0209",
      "size",
      { m: { us: 5900, kg: null, grams: 3900 }, l: { us: 7400, kg: null, grams: 5200 } },
      { graphite: { m: [14, 0], l: [11, 0] }, sand: { l: [6, 0] } },
    ),
    tags: [],
  },
  {
    slug: "fennimoor-burrow-cave-bed",
    category: "beds",
    brand: "Fennimoor",
    art: { kind: "bed", form: "cave" },
    title: say("Burrow hooded bed", "Лежанка-нора Burrow", "Burrow ийин төшөгү"),
    summary: say(
      "A hooded bed for dachshunds, terriers and everyone else who sleeps under the blanket.",
      "Лежанка с капюшоном для такс, терьеров и всех, кто привык спать под одеялом.",
      "Жабуусу бар төшөк: таксаларга, терьерлерге, жууркан астында жатканга көнгөндөргө.",
    ),
    description: story(
      [
        "A hoop of spring wire keeps the hood of Burrow open, so there is no waiting for somebody to lift the blanket. Outside it is wide-wale corduroy, inside a curly fleece; the base is 6 cm of memory foam.",
        "The rim at the doorway is 22 cm, low enough for short legs once it is leaned on. Cover and hood come off together on one zip and wash at 40 °C.",
      ],
      [
        "Пружинный обруч держит капюшон открытым, и не нужно ждать, пока кто-нибудь приподнимет одеяло. Снаружи вельвет в крупный рубчик, внутри кудрявый флис, в основании 6 см пены с памятью.",
        "Борт у входа 22 см, но под лапой он приминается, так что справятся и коротконогие. Чехол снимается вместе с капюшоном на одной молнии, стирка при 40 °C.",
      ],
      [
        "Жабуусун пружина алкак ачык кармап турат, жуурканды бирөө көтөрүп берсин деп күтүүнүн кереги жок. Сырты калың вельвет, ичи тармал флис, түбүндө 6 см эс тутумдуу поролон бар.",
        "Кире бериштеги кыры 22 см, бирок басканда жапыздайт, буту кыска иттер да кире алат. Тышы менен жабуусу бир сыдырмадан чогуу чечилип, 40 °C сууда жуулат.",
      ],
    ),
    specs: {
      length: 80,
      rim: 22,
      filling: say("Memory foam and fiber", "Пена с памятью и волокно", "Эс тутумдуу поролон жана була"),
      cover: say("Corduroy outside, fleece inside", "Снаружи вельвет, внутри флис", "Сырты вельвет, ичи флис"),
      wash: 40,
      removable: true,
    },
    options: [colour("oat", "graphite", "clay"), size(["m", "60"], ["l", "80"])],
    variants: grid(
      "BEDS-0210",
      "size",
      { m: { us: 6800, kg: 589000, grams: 1800 }, l: { us: 8400, kg: 729000, grams: 2600 } },
      { oat: { m: [13, 8], l: [7, 4] }, graphite: { m: [16, 10], l: [9, 1] }, clay: { m: [5, 3] } },
    ),
    tags: [],
  },
];
