import { pads, plugs } from "@/db/seed/demo/electronics/axes";
import { each, grid, say, story } from "@/db/seed/demo/pets/build";
import { colour } from "@/db/seed/demo/pets/colours";
import type { DemoProduct } from "@/db/seed/demo/types";

const category = "headphones";

/** Headphones, earphones and headsets; wireless ones name Bluetooth in `connection`. */
export const headphones: readonly DemoProduct[] = [
  {
    slug: "hush-headphones",
    category,
    brand: "Tindrel",
    art: { kind: "headphones", form: "over-ear", wired: false },
    title: say("Hush headphones", "Наушники Hush", "Hush кулакчыны"),
    summary: say(
      "Closed wireless headphones that take the air conditioning away and leave the music alone.",
      "Закрытые беспроводные наушники: убирают гул кондиционера и не трогают музыку.",
      "Жабык зымсыз кулакчын: кондиционердин гүүлдөгөнүн басат, музыкага тийбейт.",
    ),
    description: story(
      [
        "Four microphones listen to the room and cancel what is steady in it: fans, engines, the coffee machine. A person saying your name still gets through, which is on purpose.",
        "The band is sprung steel in a woolen sleeve, and at 262 g it is lighter than it looks. Thirty-eight hours on a charge; when it is empty, a cable keeps the music playing.",
      ],
      [
        "Четыре микрофона слушают комнату и вычитают всё ровное: вентиляторы, моторы, кофемашину. Если вас позовут по имени, вы услышите, так и задумано.",
        "Оголовье из пружинной стали в шерстяном чехле, вес 262 г, меньше, чем кажется. Заряда на тридцать восемь часов, а когда он выйдет, музыка продолжится по кабелю.",
      ],
      [
        "Төрт микрофону бөлмөнү тыңшап, бир калыптагы ызы-чууну өчүрөт: желдеткич, мотор, кофе кайнаткыч. Бирөө атыңызды атап чакырса угасыз, атайын ушундай жасалган.",
        "Баш тасмасы серпилгич болоттон, ага жүн кап кийгизилген. Көрүнгөнүнөн жеңил, 262 г. Бир кубаттаса отуз сегиз саат иштейт, кубаты бүтсө, музыка кабель менен уланат.",
      ],
    ),
    specs: {
      form: say("Over-ear, closed", "Полноразмерные, закрытые", "Кулакты толук жапкан, жабык"),
      driver: 40,
      connection: say("Bluetooth 5.3, 3.5 mm", "Bluetooth 5.3, 3,5 мм", "Bluetooth 5.3, 3,5 мм"),
      sensitivity: 103,
      noiseCancelling: true,
      microphone: true,
      weight: 262,
    },
    options: [colour("graphite", "bone", "clay"), pads("leather", "velour")],
    variants: grid(
      "HEAD-0401",
      "pads",
      {
        leather: { us: 199_00, kg: 15_990_00, was: { kg: 17_290_00 }, grams: 610 },
        velour: { us: 209_00, kg: 18_190_00, grams: 600 },
      },
      {
        graphite: { leather: [35, 20], velour: [12, 6] },
        bone: { leather: [18, 9], velour: [3, 4] },
        clay: { leather: [11, 5] },
      },
    ),
    tags: ["quiet", "gift"],
  },
  {
    slug: "attic-open-headphones",
    category,
    brand: "Tindrel",
    art: { kind: "headphones", form: "over-ear", wired: true },
    title: say("Attic open headphones", "Открытые наушники Attic", "Attic ачык кулакчыны"),
    summary: say(
      "Open at the back, so music sounds like a room and not like the inside of your head.",
      "Открыты сзади, поэтому музыка звучит как в комнате, а не внутри головы.",
      "Арты ачык, ошондуктан музыка баштын ичинде эмес, бөлмөдө ойноп жаткандай угулат.",
    ),
    description: story(
      [
        "The outer side is a woven steel grille and nothing more. Sound leaves through it, so Attic is for a room of your own; in return the ears stay cool through a long evening.",
        "The drivers are 50 mm across and easy to drive: a laptop socket is enough. Cable, pads and band unscrew with the key in the box.",
      ],
      [
        "Снаружи только плетёная стальная сетка, больше ничего. Звук уходит сквозь неё, поэтому Attic хороши в своей комнате, зато ушам весь вечер не жарко.",
        "Динамики 50 мм, раскачать их легко, хватит гнезда ноутбука. Кабель, амбушюры и оголовье отвинчиваются ключом из коробки.",
      ],
      [
        "Сырты болоттон өрүлгөн тор эле. Үн андан сыртка чыгат, ошон үчүн Attic өзүнчө бөлмөдө жакшы, эсесине кулак кечке дем алып турат.",
        "Динамиги 50 мм, көп кубат талап кылбайт, ноутбуктун уячасы жетет. Кабели, жаздыкчалары жана тасмасы кутудагы ачкыч менен чечилет.",
      ],
    ),
    specs: {
      form: say("Over-ear, open", "Полноразмерные, открытые", "Кулакты толук жапкан, арты ачык"),
      driver: 50,
      connection: say("3.5 mm cable, 2.5 m", "Кабель 3,5 мм, длина 2,5 м", "3,5 мм кабели, узундугу 2,5 м"),
      sensitivity: 99,
      noiseCancelling: false,
      microphone: false,
      weight: 284,
    },
    options: [colour("graphite", "oat"), pads("leather", "velour")],
    variants: grid(
      "HEAD-0402",
      "pads",
      { velour: { us: 149_00, kg: 12_990_00, grams: 720 }, leather: { us: 149_00, kg: 12_990_00, grams: 730 } },
      { graphite: { velour: [14, 8], leather: [9, 0] }, oat: { velour: [6, 3] } },
    ),
    tags: [],
  },
  {
    slug: "standup-headset",
    category,
    brand: "Tindrel",
    art: { kind: "headphones", form: "headset", wired: false },
    title: say("Standup headset", "Гарнитура Standup", "Standup гарнитурасы"),
    summary: say(
      "A light headset for people who talk half the day; lift the microphone and it mutes.",
      "Лёгкая гарнитура для тех, кто полдня говорит. Поднимите микрофон, и он выключится.",
      "Жарым күнүн сүйлөшүү менен өткөргөндөргө жеңил гарнитура. Микрофонун көтөрсөңүз, өчөт.",
    ),
    description: story(
      [
        "The arm of the microphone is the mute button: up is off, and a small amber mark shows it to you and to whoever looks over. It hears a hand's breadth and no further.",
        "It weighs 138 g, and the call stays with you for thirty meters, to the kettle and back. The small receiver in the box has the plug you choose.",
      ],
      [
        "Держатель микрофона и есть кнопка: вверх значит выключено, и янтарная метка показывает это вам и тому, кто заглянул через плечо. Слышит он на ладонь, не дальше.",
        "Вес 138 г, связь держится тридцать метров, до чайника и обратно. Приёмник в коробке с тем разъёмом, который выберете.",
      ],
      [
        "Микрофондун сабы баскычтын ордуна иштейт: өйдө көтөрүлсө, өчкөнү. Муну кичинекей саргыч белги сизге да, жаныңыздагыга да көрсөтүп турат. Алакандай аралыкты гана угат.",
        "Салмагы 138 г, байланыш отуз метрге жетет: чайнекке барып келгенге чейин үзүлбөйт. Кутудагы кабылдагычтын туташтыргычын өзүңүз тандайсыз.",
      ],
    ),
    specs: {
      form: say(
        "On-ear headset, two ears",
        "Накладная гарнитура, на оба уха",
        "Кулактын үстүнө тагылчу гарнитура, эки кулакка",
      ),
      driver: 32,
      connection: say("Bluetooth 5.2, USB receiver", "Bluetooth 5.2, приёмник USB", "Bluetooth 5.2, USB кабылдагычы"),
      sensitivity: 96,
      noiseCancelling: false,
      microphone: true,
      weight: 138,
    },
    options: [colour("graphite", "fog"), plugs("usbc", "usba")],
    variants: grid(
      "HEAD-0403",
      "plug",
      { usbc: { us: 129_00, kg: 11_190_00, grams: 420 }, usba: { us: 124_00, kg: 10_790_00, grams: 420 } },
      { graphite: { usbc: [27, 13], usba: [16, 12] }, fog: { usbc: [10, 5] } },
    ),
    tags: ["new"],
  },
  {
    slug: "tally-headset",
    category,
    brand: "Nivra",
    art: { kind: "headphones", form: "headset", wired: true },
    title: say("Tally headset", "Гарнитура Tally", "Tally гарнитурасы"),
    summary: say(
      "A plain wired headset for lessons and call centres, repairable down to the foam.",
      "Простая проводная гарнитура для уроков и колл-центров. Чинится вся, до поролона.",
      "Сабактарга жана колл-борборлорго жөнөкөй зымдуу гарнитура. Поролонуна чейин оңдолот.",
    ),
    description: story(
      [
        "Sets like this break at the cable and at the foam. Here both come off by hand, and a bag of spares lies in the box: two pairs of pads and a wind cover for the microphone.",
        "The volume wheel is on the ear cup. Take the round plug for a phone, the USB one for a computer without a microphone socket.",
      ],
      [
        "Такие гарнитуры ломаются в двух местах: кабель и поролон. Здесь то и другое снимается руками, а в коробке пакетик с запасом: две пары накладок и колпачок на микрофон.",
        "Колесо громкости на чашке. Круглый разъём для телефона, USB для компьютера без гнезда микрофона.",
      ],
      [
        "Мындай гарнитуранын эки жери бузулат: кабели менен поролону. Мында экөө тең кол менен чечилет, кутуда запасы бар: эки жуп жаздыкча жана микрофондун капкагы.",
        "Үндү башкарган дөңгөлөгү кулакчынын өзүндө. Телефонго тегерек туташтыргычтуусу, микрофон уячасы жок компьютерге USB туташтыргычтуусу ылайык.",
      ],
    ),
    specs: {
      form: say(
        "On-ear headset, two ears",
        "Накладная гарнитура, на оба уха",
        "Кулактын үстүнө тагылчу гарнитура, эки кулакка",
      ),
      driver: 30,
      connection: say("Cable, 1.8 m", "Кабель, 1,8 м", "Кабель, 1,8 м"),
      sensitivity: 101,
      noiseCancelling: false,
      microphone: true,
      weight: 112,
    },
    options: [plugs("usba", "jack")],
    variants: each("HEAD-0404", "plug", { us: null, kg: 1_290_00, grams: 240 }, { usba: [0, 85], jack: [0, 70] }),
    tags: [],
  },
  {
    slug: "seed-earphones",
    category,
    brand: "Tindrel",
    art: { kind: "headphones", form: "in-ear", wired: false },
    title: say("Seed earphones", "Вкладыши Seed", "Seed зымсыз кулакчыны"),
    summary: say(
      "Wireless earphones the size of an apricot stone, with noise cancelling for the bus home.",
      "Беспроводные вкладыши с косточку абрикоса. Шумоподавление для автобуса домой.",
      "Өрүктүн данегиндей зымсыз кулакчын. Үйгө кайткан автобустун ызы-чуусун басат.",
    ),
    description: story(
      [
        "Each bud weighs 4.6 g, and the case takes up no more pocket than a matchbox. Seven hours in the ears and three refills in the case make a whole day of travel.",
        "A firm press on the stem answers, two presses skip. We left out the touch surface after losing too many calls to a woolen hat.",
      ],
      [
        "Вкладыш весит 4,6 г, футляр не больше спичечного коробка. Семь часов в ушах и ещё три заряда в футляре: хватит на весь день в дороге.",
        "Твёрдое нажатие на ножку отвечает на звонок, двойное переключает. Сенсорную поверхность мы убрали: слишком много звонков сбросила шерстяная шапка.",
      ],
      [
        "Бири 4,6 г, кутусу ширеңкенин кутусундай эле. Кулакта жети саат, кутусунда дагы үч кубаттоо бар: бир күндүк жолго жетет.",
        "Сабын катуу бассаңыз чалууга жооп берет, эки бассаңыз кийинкисине өтөт. Сезгич бетин алып салдык: жүн баш кийим далай чалууну өчүрүп койгон.",
      ],
    ),
    specs: {
      form: say("In-ear", "Внутриканальные", "Кулактын ичине салынат"),
      driver: 10,
      connection: say("Bluetooth 5.3", "Bluetooth 5.3", "Bluetooth 5.3"),
      sensitivity: 106,
      noiseCancelling: true,
      microphone: true,
      weight: 48,
    },
    options: [colour("bone", "ink", "moss", "plum")],
    variants: each(
      "HEAD-0405",
      "color",
      { us: 119_00, kg: 10_390_00, grams: 150 },
      { bone: [42, 25], ink: [30, 16], moss: [12, 0], plum: [8, 5] },
    ),
    tags: ["travel", "gift"],
  },
  {
    slug: "thread-earphones",
    category,
    brand: "Tindrel",
    art: { kind: "headphones", form: "in-ear", wired: true },
    title: say("Thread wired earphones", "Проводные вкладыши Thread", "Thread зымдуу кулакчыны"),
    summary: say(
      "A cloth cord that does not tangle and nothing to charge: the pair that lives in the desk drawer.",
      "Тканевый шнур не путается, заряжать нечего: пара, которая живёт в ящике стола.",
      "Кездеме зымы чырмалбайт, кубаттап убара болбойсуз: столдун суурмасында жүрчү кулакчын.",
    ),
    description: story(
      [
        "There are days when the wireless pair is empty two minutes before a call. Thread is for those days. The cord is woven cotton over copper, 1.25 m, and shakes straight from the pocket.",
        "Three sizes of tips, a microphone with a single button, and shells of recycled brass that take on a patina where the fingers touch.",
      ],
      [
        "Бывает, беспроводные садятся за две минуты до созвона. Thread для таких дней. Шнур из хлопка поверх меди, 1,25 м, достал из кармана, встряхнул, и он прямой.",
        "Три размера насадок, микрофон с одной кнопкой и корпус из вторичной латуни, который темнеет там, где его берут пальцы.",
      ],
      [
        "Кээде зымсызынын кубаты чалуудан эки мүнөт мурун бүтүп калат. Thread ошондой күнгө. Зымы жездин үстүнө пахтадан өрүлгөн, 1,25 м, чөнтөктөн алып силкип койсоңуз түзөлөт.",
        "Үч өлчөмдөгү учу, бир баскычтуу микрофону бар. Корпусу кайра эритилген сары жезден, манжа тийген жери убакыт өткөн сайын карарат.",
      ],
    ),
    specs: {
      form: say("In-ear", "Внутриканальные", "Кулактын ичине салынат"),
      driver: 9,
      connection: say("Cloth cord, 1.25 m", "Тканевый шнур, 1,25 м", "Кездеме зым, 1,25 м"),
      sensitivity: 104,
      noiseCancelling: false,
      microphone: true,
      weight: 18,
    },
    options: [colour("graphite", "madder"), plugs("usbc", "jack")],
    variants: grid(
      "HEAD-0406",
      "plug",
      { usbc: { us: 35_00, kg: 2_990_00, grams: 90 }, jack: { us: 29_00, kg: 2_490_00, grams: 90 } },
      { graphite: { usbc: [55, 34], jack: [40, 38] }, madder: { jack: [15, 9] } },
    ),
    tags: ["travel"],
  },
  {
    slug: "porch-headphones",
    category,
    brand: "Askeld",
    art: { kind: "headphones", form: "on-ear", wired: false },
    title: say("Porch headphones", "Наушники Porch", "Porch кулакчыны"),
    summary: say(
      "Light on-ear headphones that let the doorbell in, for working at home with others about.",
      "Лёгкие накладные наушники: звонок в дверь слышно. Для работы дома, когда вы не одни.",
      "Үйдө баары чогуу болгондо иштөөгө жеңил кулакчын: эшиктин коңгуроосу угулуп турат.",
    ),
    description: story(
      [
        "Porch sits on the ear and does not shut it. You will hear the child, the kettle and the courier, and still keep the thread of what you were listening to.",
        "It weighs 148 g and folds to the size of a fist. The pads are knitted and go in the wash with the socks; the battery gives thirty hours.",
      ],
      [
        "Porch лежит на ухе и не закрывает его совсем. Вы услышите ребёнка, чайник и курьера и при этом не потеряете нить того, что слушали.",
        "Вес 148 г, складываются в кулак. Амбушюры вязаные, стираются вместе с носками, батареи хватает на тридцать часов.",
      ],
      [
        "Porch кулактын үстүндө гана турат, аны тосуп салбайт. Баланы да, чайнекти да, курьерди да угасыз, угуп жатканыңыздын учугун да жоготпойсуз.",
        "Салмагы 148 г, муштумдай болуп бүктөлөт. Жаздыкчалары токулган, байпак менен кошо жууласа болот. Батареясы отуз саатка жетет.",
      ],
    ),
    specs: {
      form: say("On-ear, half-open", "Накладные, полуоткрытые", "Кулактын үстүнө тагылат, жарым ачык"),
      driver: 32,
      connection: say("Bluetooth 5.2", "Bluetooth 5.2", "Bluetooth 5.2"),
      sensitivity: 98,
      noiseCancelling: false,
      microphone: true,
      weight: 148,
    },
    options: [colour("oat", "slate", "ochre")],
    variants: each(
      "HEAD-0407",
      "color",
      { us: 65_00, kg: 5_650_00, was: { us: 79_00, kg: 6_890_00 }, grams: 330 },
      { oat: [22, 13], slate: [26, 11], ochre: [2, 0] },
    ),
    tags: [],
  },
  {
    slug: "cadence-headphones",
    category,
    brand: "Askeld",
    art: { kind: "headphones", form: "over-ear", wired: true },
    title: say("Cadence studio headphones", "Студийные наушники Cadence", "Cadence студиялык кулакчыны"),
    summary: say(
      "Closed wired headphones that add nothing: for cutting podcasts and hearing what is really there.",
      "Закрытые проводные наушники без прикрас: монтировать подкасты и слышать то, что есть на самом деле.",
      "Үнгө эчтеке кошпогон жабык зымдуу кулакчын: подкаст кесүүгө жана чындап эмне бар экенин угууга.",
    ),
    description: story(
      [
        "A flat response is dull for the first hour and addictive after. Hiss, a chair, a cut breath: Cadence shows them all, so they do not reach the listener.",
        "The coiled cable goes from one to three meters. Every part has a number molded into it, and the number is the one you order it by. The next batch is being wound now.",
      ],
      [
        "Ровное звучание первый час кажется скучным, потом от него не отвыкнуть. Шипение, скрип стула, обрезанный вдох: Cadence покажет всё, чтобы это не дошло до слушателя.",
        "Витой кабель тянется от метра до трёх. На каждой детали отлит номер, по нему её и заказывают. Следующую партию уже мотают.",
      ],
      [
        "Тегиз үн биринчи саатта көңүлсүз сезилет, кийин андан чыккыңыз келбейт. Шуулдоо, отургучтун кычыраганы, кесилген дем: Cadence баарын көрсөтөт, угуучуга жетпей калат.",
        "Чыйратма кабели бир метрден үч метрге чейин чоюлат. Ар бир бөлүгүндө номери бар, ошону айтып буйрутма бересиз. Кийинкиси жасалып жатат.",
      ],
    ),
    specs: {
      form: say("Over-ear, closed", "Полноразмерные, закрытые", "Кулакты толук жапкан, жабык"),
      driver: 45,
      connection: say(
        "3.5 mm coiled cable, 1 to 3 m",
        "Витой кабель 3,5 мм, от 1 до 3 м",
        "3,5 мм чыйратма кабели, 1 метрден 3 метрге чейин",
      ),
      sensitivity: 97,
      noiseCancelling: false,
      microphone: false,
      weight: 275,
    },
    options: [colour("graphite", "bone")],
    variants: each("HEAD-0408", "color", { us: 179_00, kg: 15_590_00, grams: 690 }, { graphite: [0, 0], bone: [0, 0] }),
    tags: [],
  },
  {
    slug: "lull-sleep-earphones",
    category,
    brand: "Tindrel",
    art: { kind: "headphones", form: "in-ear", wired: false },
    title: say("Lull earphones for sleep", "Вкладыши для сна Lull", "Уйкуга ылайык Lull кулакчыны"),
    summary: say(
      "Soft, flat earphones you can lie on: rain, a story, or nothing at all until the alarm.",
      "Мягкие плоские вкладыши, на которых можно лежать: дождь, рассказ или тишина до будильника.",
      "Үстүнө жатса да батпаган жумшак, жалпак кулакчын: жамгыр, жомок же ойготкучка чейин тынчтык.",
    ),
    description: story(
      [
        "A programmer on call made the first pair from ear plugs. Lull sits below the rim of the ear in soft silicone, so a pillow meets no hard edge.",
        "It plays what you stored on it, without a phone by the bed, and stops when your breathing slows. The alarm sounds in your ears only; the other half of the bed sleeps on.",
      ],
      [
        "Первую пару сделал из берушей дежурный программист. Lull лежит ниже края уха в мягком силиконе, подушка не встречает ничего твёрдого.",
        "Играет то, что вы в неё записали, телефон у кровати не нужен, и замолкает, когда дыхание становится ровным. Будильник слышите только вы, вторая половина кровати спит дальше.",
      ],
      [
        "Биринчисин нөөмөттө турган программист кулак тыгындан жасаган. Lull кулактын кырынан ылдый, жумшак силикондо жатат, жаздыкка катуу жери тийбейт.",
        "Өзүңүз жазып койгонду ойнотот, төшөктүн жанында телефон керек эмес, демиңиз жайлаганда токтойт. Ойготкучту сиз гана угасыз, жаныңыздагы уктай берет.",
      ],
    ),
    specs: {
      form: say("In-ear, flat", "Внутриканальные, плоские", "Кулактын ичине салынат, жалпак"),
      driver: 6,
      connection: say("Bluetooth 5.2", "Bluetooth 5.2", "Bluetooth 5.2"),
      sensitivity: 92,
      noiseCancelling: false,
      microphone: false,
      weight: 36,
    },
    options: [colour("sage", "bone")],
    variants: each("HEAD-0409", "color", { us: 139_00, kg: null, grams: 140 }, { sage: [17, 0], bone: [3, 0] }),
    tags: ["quiet"],
  },
  {
    slug: "relay-headset",
    category,
    brand: "Karsel",
    art: { kind: "headphones", form: "headset", wired: true },
    title: say("Relay wired headset", "Проводная гарнитура Relay", "Relay зымдуу гарнитурасы"),
    summary: say(
      "One cable, one mute switch you can find by touch, and a voice that reaches the other side clean.",
      "Один кабель, выключатель микрофона на ощупь и голос, который доходит чистым.",
      "Бир кабель, кармалап табылчу өчүргүч жана аркы тарапка таза жеткен үн.",
    ),
    description: story(
      [
        "The controls hang on the cord at chest height: a ridged slider for mute and a wheel for volume, nothing else, so the right one is found without looking.",
        "Its microphone is a broadcast capsule on a brass gooseneck that stays exactly where you bend it. The pads are deep and the clamp is gentle, 1.9 newtons, also with glasses.",
      ],
      [
        "Управление висит на шнуре на уровне груди: рифлёный ползунок и колесо громкости, больше ничего, поэтому нужное находишь не глядя.",
        "Микрофон с вещательным капсюлем на латунной ножке, которая остаётся там, где её согнули. Амбушюры глубокие, прижим мягкий, 1,9 ньютона, и с очками тоже.",
      ],
      [
        "Башкаруусу көкүрөк тушунда зымда турат: кырдуу жылдыргыч жана үн дөңгөлөгү, башка эчтеке жок, карабай эле табасыз.",
        "Микрофону радиодогудай, сары жез моюну кантип ийсеңиз, ошол калыпта калат. Жаздыкчалары терең, көз айнек менен да кысып койбойт, күчү 1,9 ньютон.",
      ],
    ),
    specs: {
      form: say(
        "Over-ear headset, two ears",
        "Полноразмерная гарнитура, на оба уха",
        "Кулакты толук жапкан гарнитура, эки кулакка",
      ),
      driver: 40,
      connection: say("Cable, 2 m", "Кабель, 2 м", "Кабель, 2 м"),
      sensitivity: 100,
      noiseCancelling: false,
      microphone: true,
      weight: 226,
    },
    options: [colour("graphite", "ink"), plugs("usbc", "usba")],
    variants: grid(
      "HEAD-0410",
      "plug",
      { usbc: { us: 74_00, kg: 6_450_00, grams: 480 }, usba: { us: 69_00, kg: 5_990_00, grams: 480 } },
      { graphite: { usbc: [21, 10], usba: [24, 17] }, ink: { usbc: [9, 2] } },
    ),
    tags: [],
  },
];
