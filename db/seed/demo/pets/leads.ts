import { each, grid, lengths, say, size, story } from "@/db/seed/demo/pets/build";
import { colour } from "@/db/seed/demo/pets/colours";
import type { DemoOption, DemoProduct } from "@/db/seed/demo/types";

/** Reach and the dog's weight together: M and L unroll alike. */
const REACH: DemoOption = {
  key: "size",
  name: say("Size", "Размер", "Өлчөмү"),
  values: [
    { key: "s", label: say("S, 3 m, to 12 kg", "S, 3 м, до 12 кг", "S, 3 м, 12 кгга чейин") },
    { key: "m", label: say("M, 5 m, to 25 kg", "M, 5 м, до 25 кг", "M, 5 м, 25 кгга чейин") },
    { key: "l", label: say("L, 5 m, to 50 kg", "L, 5 м, до 50 кг", "L, 5 м, 50 кгга чейин") },
  ],
};

export const leads: readonly DemoProduct[] = [
  {
    slug: "brindlefen-fellside-leather-collar",
    category: "leads",
    brand: "Brindlefen",
    art: { kind: "lead", form: "collar" },
    title: say("Fellside leather collar", "Кожаный ошейник Fellside", "Fellside булгаары каргысы"),
    summary: say(
      "Vegetable-tanned leather, one brass buckle, and edges burnished so that they do not rub.",
      "Кожа растительного дубления, латунная пряжка и гладкие края, которые не натирают.",
      "Өсүмдүк менен ийленген булгаары, бир жез тогоо, моюнду кажабаган жылма чети.",
    ),
    description: story(
      [
        "Fellside starts stiff and pale and ends up belonging to the dog. The strap is one layer of leather 25 mm wide, not two glued together, so there is nothing to come apart after a swim.",
        "Buckle and ring are solid brass, sewn in with waxed linen and tested to 180 kg. Five holes each; measure the neck where the collar will sit and leave room for two fingers.",
      ],
      [
        "Сначала Fellside жёсткий и светлый, потом становится своим. Ремень шириной 25 мм из одного слоя кожи, не из двух склеенных: после купания расходиться нечему.",
        "Пряжка и кольцо из цельной латуни, прошиты вощёным льном, испытаны на 180 кг. Пять отверстий. Измерьте шею там, где будет ошейник, и оставьте место для двух пальцев.",
      ],
      [
        "Fellside каргысы адегенде катуу, өңү ачык, бара-бара итке үйрөнүп, жумшарат. Кайышынын туурасы 25 мм, эки эмес, бир катмар булгаары, ошондуктан сууга түшкөндөн кийин ажырап кетпейт.",
        "Тогоосу менен шакеги бүтүн жез, момдолгон зыгыр жип менен тигилген, 180 кг күч менен сыналган. Беш тешиги бар. Моюнду каргы тагыла турган жеринен ченеп, эки манжа баткыдай бош калтырыңыз.",
      ],
    ),
    specs: {
      width: 25,
      strength: 180,
      material: say(
        "Vegetable-tanned leather, brass",
        "Кожа растительного дубления, латунь",
        "Өсүмдүк менен ийленген булгаары, жез",
      ),
      fits: say("Neck 28–56 cm, three sizes", "Шея 28–56 см, три размера", "Моюну 28–56 см, үч өлчөм"),
      fastening: say("Brass buckle", "Латунная пряжка", "Жез тогоо"),
      reflective: false,
    },
    options: [colour("walnut", "oak", "plum"), size(["s", "28–36"], ["m", "36–46"], ["l", "46–56"])],
    variants: grid(
      "LEAD-0501",
      "size",
      {
        s: { us: 3600, kg: 315000, grams: 110 },
        m: { us: 3900, kg: 339000, grams: 140 },
        l: { us: 4200, kg: 365000, grams: 175 },
      },
      {
        walnut: { s: [14, 8], m: [21, 12], l: [16, 9] },
        oak: { s: [9, 5], m: [17, 7], l: [2, 0] },
        plum: { s: [6, 4], m: [8, 3] },
      },
    ),
    tags: ["gift"],
  },
  {
    slug: "joldo-ashuu-walking-harness",
    category: "leads",
    brand: "Joldo",
    art: { kind: "lead", form: "harness" },
    title: say("Ashuu walking harness", "Шлейка Ashuu", "Ashuu шлейкасы"),
    summary: say(
      "A Y-shaped harness that leaves the shoulders free and has a handle for the steep parts.",
      "Шлейка с Y-образной грудью: плечи свободны, а для крутых подъёмов есть ручка.",
      "Көкүрөгү Y түспөлдүү шлейка: далысы бош калат, тик жерде кармоочу туткасы бар.",
    ),
    description: story(
      [
        "Ashuu means a pass in the mountains, and this is what our testers' dogs wore over four of them. The front strap sits on the breastbone and never crosses a shoulder, so the stride stays long.",
        "Webbing 25 mm wide is tested to 220 kg; the padding drains and dries in an hour. Two rings, chest and back, four points of adjustment, a reflective line along each side.",
      ],
      [
        "«Ашуу» — это перевал; собаки наших испытателей прошли в этой шлейке четыре. Передний ремень лежит на грудине и не пересекает плечо, поэтому шаг остаётся широким.",
        "Стропа 25 мм испытана на 220 кг, подкладка не держит воду и сохнет за час. Два кольца, на груди и на спине, четыре регулировки, по бокам светоотражающая полоса.",
      ],
      [
        "Сыноочуларыбыздын иттери бул шлейка менен төрт ашуу ашты, аты ошондон. Алдыңкы кайышы төш сөөктө жатат, далыны кесип өтпөйт, ит кенен басат.",
        "Туурасы 25 мм тасмасы 220 кг күч менен сыналган, ичиндеги жумшак катмары бир саатта кургайт. Көкүрөгүндө жана далысында эки шакек, төрт жеринде жөндөгүч, капталдарында жарык чагылткан сызык бар.",
      ],
    ),
    specs: {
      width: 25,
      strength: 220,
      material: say(
        "Polyester webbing, spacer mesh",
        "Полиэфирная стропа, объёмная сетка",
        "Полиэстер тасма, калың тор",
      ),
      fits: say("Chest 40–100 cm, four sizes", "Грудь 40–100 см, четыре размера", "Көкүрөгү 40–100 см, төрт өлчөм"),
      fastening: say("Two side buckles", "Две боковые защёлки", "Капталында эки илгич"),
      reflective: true,
    },
    options: [
      colour("graphite", "moss", "clay"),
      size(["s", "40–52"], ["m", "50–66"], ["l", "64–82"], ["xl", "80–100"]),
    ],
    variants: grid(
      "LEAD-0502",
      "size",
      {
        s: { us: 4900, kg: 429000, grams: 210 },
        m: { us: 5400, kg: 469000, grams: 260 },
        l: { us: 5900, kg: 515000, grams: 320 },
        xl: { us: 6400, kg: 559000, grams: 380 },
      },
      {
        graphite: { s: [18, 11], m: [26, 17], l: [22, 13], xl: [7, 3] },
        moss: { s: [10, 6], m: [15, 9], l: [12, 0] },
        clay: { s: [8, 5], m: [0, 4] },
      },
    ),
    tags: ["travel"],
  },
  {
    slug: "brindlefen-long-field-training-line",
    category: "leads",
    brand: "Brindlefen",
    art: { kind: "lead", form: "leash" },
    title: say("Long Field training line", "Корда Long Field", "Long Field узун чылбыры"),
    summary: say(
      "A long coated line that slides through wet grass, wipes clean and never soaks up the field.",
      "Длинная корда с покрытием: скользит по мокрой траве, протирается и не впитывает грязь.",
      "Винил капталган узун чылбыр: суу чөптө жылмышып жүрөт, аарчыса тазарат, баткак сиңирбейт.",
    ),
    description: story(
      [
        "Freedom with a way back, while the recall is still being learned. Long Field is polyester webbing sealed in smooth vinyl, 13 mm wide, so it neither tangles in heather nor smells on the drive home.",
        "There is no handle loop to catch on a root; tie a knot where you hold it. The trigger hook is bronze and the join is riveted, tested to 150 kg. Wear gloves with fast dogs.",
      ],
      [
        "Свобода с обратным билетом, пока команда «ко мне» ещё учится. Long Field — полиэфирная стропа в гладком виниле, 13 мм: не путается в кустах и не пахнет болотом по дороге домой.",
        "Петли на конце нет, чтобы не цеплялась за корни; завяжите узел там, где держите. Карабин бронзовый, соединение на заклёпках, испытано на 150 кг. С быстрыми собаками наденьте перчатки.",
      ],
      [
        "Чакырганда келүүнү үйрөнүп жаткан итке эркиндик, бирок учу сизде. Long Field жылма винил менен капталган полиэстер тасма, туурасы 13 мм, чөпкө чырмалбайт, үйгө кайтканда баткак жыттанбайт.",
        "Тамырга илинбесин деп учуна илмек тигилген эмес, кармаган жериңизди түйүп алыңыз. Коло карабини бар, кошулган жери 150 кг күч менен сыналган. Ылдам ит менен кол кап кийиңиз.",
      ],
    ),
    specs: {
      width: 13,
      strength: 150,
      material: say("Vinyl-coated polyester, bronze", "Полиэстер в виниле, бронза", "Винил капталган полиэстер, коло"),
      fits: say("Length 300, 500 or 1000 cm", "Длина 300, 500 или 1000 см", "Узундугу 300, 500 же 1000 см"),
      fastening: say("Trigger hook", "Карабин с курком", "Тепкелүү карабин"),
      reflective: false,
    },
    options: [colour("ochre", "moss"), lengths("300", "500", "1000")],
    variants: grid(
      "LEAD-0503",
      "length",
      {
        "300": { us: 2600, kg: 225000, grams: 210 },
        "500": { us: 3200, kg: 279000, grams: 320 },
        "1000": { us: 4600, kg: 399000, grams: 590 },
      },
      { ochre: { "300": [20, 12], "500": [24, 15], "1000": [13, 6] }, moss: { "300": [11, 8], "500": [9, 2] } },
    ),
    tags: [],
  },
  {
    slug: "joldo-dusk-reflective-lead",
    category: "leads",
    brand: "Joldo",
    art: { kind: "lead", form: "leash" },
    title: say("Dusk reflective lead", "Светоотражающий поводок Dusk", "Dusk жарык чагылткан чылбыры"),
    summary: say(
      "A soft tubular lead with a thread that lights up in headlamps from 150 m away.",
      "Мягкий круглый поводок с нитью, которая загорается в свете фар за 150 м.",
      "Жумшак тегерек чылбыр, жиби машинанын жарыгында 150 м алыстан жалтырайт.",
    ),
    description: story(
      [
        "By day Dusk is a quiet woven lead, 20 mm wide and padded at the hand. In headlights a glass-bead thread along both edges draws a bright line from you to your dog.",
        "Choose 120 cm for pavements, 180 for parks. A second ring near the handle shortens it at crossings. The hook locks with a collar you turn by feel, in gloves. Tested to 170 kg.",
      ],
      [
        "Днём Dusk — обычный тканый поводок шириной 20 мм с мягкой ручкой. В свете фар нить со стеклянным бисером по обоим краям проводит от вас к собаке яркую линию.",
        "120 см для тротуара, 180 — для парка. У ручки второе кольцо: на переходе поводок можно укоротить. Карабин запирается муфтой на ощупь, даже в перчатках. Испытан на 170 кг.",
      ],
      [
        "Күндүз Dusk кадимки эле токулган чылбыр: туурасы 20 мм, кармагычы жумшак. Машинанын жарыгында эки четиндеги айнек мончоктуу жип сиз менен итиңиздин ортосуна жарык сызык тартат.",
        "Көчөгө 120 см, сейил бакка 180 см тандаңыз. Кармагычынын жанындагы экинчи шакек менен жолдон өтөрдө кыскартасыз. Карабинин кол кап менен сыйпалап да бекитсе болот. 170 кг күч менен сыналган.",
      ],
    ),
    specs: {
      width: 20,
      strength: 170,
      material: say(
        "Polyester, glass-bead thread",
        "Полиэстер, нить со стеклянным бисером",
        "Полиэстер, айнек мончоктуу жип",
      ),
      fits: say("Length 120 or 180 cm", "Длина 120 или 180 см", "Узундугу 120 же 180 см"),
      fastening: say("Locking carabiner", "Карабин с муфтой", "Бекитмелүү карабин"),
      reflective: true,
    },
    options: [colour("slate", "ink"), lengths("120", "180")],
    variants: grid(
      "LEAD-0504",
      "length",
      { "120": { us: 2400, kg: 209000, grams: 150 }, "180": { us: 2700, kg: 235000, grams: 195 } },
      { slate: { "120": [28, 16], "180": [19, 11] }, ink: { "120": [15, 9], "180": [12, 1] } },
    ),
    tags: ["new"],
  },
  {
    slug: "havrel-spool-retractable-lead",
    category: "leads",
    brand: "Havrel",
    art: { kind: "lead", form: "retractable" },
    title: say("Spool retractable tape lead", "Рулетка Spool с лентой", "Spool түрүлмө чылбыры"),
    summary: say(
      "Tape rather than cord, a brake that stops without a jerk and a grip for cold hands.",
      "Лента вместо шнура, тормоз без рывка и ручка, удобная замёрзшей ладони.",
      "Жип эмес тасма, жулкпай токтоткон тормоз, үшүгөн колго ыңгайлуу кармагыч.",
    ),
    description: story(
      [
        "A tape can be seen, and it does not burn a calf the way cord does. Spool brakes in three steps under the thumb and locks with a click that you feel rather than hear.",
        "The last half meter is woven with a reflective stripe and a shock absorber. S runs 3 m for dogs to 12 kg, M and L run 5 m for 25 and 50; the tape is 15 mm, tested to 120 kg.",
      ],
      [
        "Ленту видно, и она не обжигает ногу, как шнур. Spool тормозит под большим пальцем в три ступени и запирается щелчком, который скорее чувствуется, чем слышится.",
        "В последние полметра вплетены светоотражающая полоса и амортизатор. S — 3 м для собак до 12 кг, M и L — по 5 м, до 25 и 50 кг. Лента 15 мм, испытана на 120 кг.",
      ],
      [
        "Тасма көзгө көрүнөт, жипке окшоп бутту күйгүзбөйт. Spool баш бармактын астында үч баскыч менен токтойт, бекигенин кулагыңыз эмес, колуңуз сезет.",
        "Акыркы жарым метрине жарык чагылткан сызык жана серпилткич токулган. S 3 м, 12 кгга чейинки иттерге; M жана L 5 мден, 25 жана 50 кгга чейин. Тасмасы 15 мм, 120 кг күч менен сыналган.",
      ],
    ),
    specs: {
      width: 15,
      strength: 120,
      material: say("ABS plastic, nylon tape", "АБС-пластик, нейлоновая лента", "АБС пластик, нейлон тасма"),
      fits: say(
        "3 m to 12 kg, 5 m to 25 or 50 kg",
        "3 м до 12 кг, 5 м до 25 или 50 кг",
        "3 м 12 кгга чейин, 5 м 25 же 50 кгга чейин",
      ),
      fastening: say("Swivel hook", "Карабин на вертлюге", "Айланма карабин"),
      reflective: true,
    },
    options: [colour("graphite", "fog"), REACH],
    variants: grid(
      "LEAD-0505",
      "size",
      {
        s: { us: 1900, kg: 165000, was: { us: 2400, kg: 209000 }, grams: 190 },
        m: { us: 2500, kg: 219000, was: { us: 3100, kg: 269000 }, grams: 290 },
        l: { us: 2900, kg: 249000, was: { us: 3600, kg: 315000 }, grams: 380 },
      },
      { graphite: { s: [23, 14], m: [31, 19], l: [17, 8] }, fog: { s: [9, 7], m: [13, 3] } },
    ),
    tags: [],
  },
  {
    slug: "brindlefen-heather-tweed-collar",
    category: "leads",
    brand: "Brindlefen",
    art: { kind: "lead", form: "collar" },
    title: say("Heather tweed collar", "Твидовый ошейник Heather", "Heather твид каргысы"),
    summary: say(
      "Wool tweed on soft webbing, light on the neck of a whippet and smart enough for lunch.",
      "Шерстяной твид на мягкой стропе: лёгкий для шеи уиппета и нарядный для обеда в городе.",
      "Жумшак тасмага капталган жүн твид: уиппеттин моюнуна жеңил, конокко барса да жарашат.",
    ),
    description: story(
      [
        "The tweed is woven from three shades, so from across the street it looks like one and close up like a hillside. Underneath is cotton webbing 20 mm wide that keeps its shape and its color in rain.",
        "A side buckle of matte metal closes with one hand; the slider stays where you set it. Tested to 110 kg. Hand wash cool and dry flat, as you would a good scarf.",
      ],
      [
        "Твид соткан из трёх оттенков: через улицу видно один цвет, вблизи — целый склон. Под ним хлопковая стропа 20 мм, которая не теряет ни формы, ни цвета под дождём.",
        "Матовая металлическая защёлка закрывается одной рукой, регулятор не сползает. Испытан на 110 кг. Стирать вручную в прохладной воде и сушить разложенным, как хороший шарф.",
      ],
      [
        "Твиди үч өңдөн токулган: алыстан бир түс, жакындан карасаңыз күзгү тоо бетиндей. Астындагы туурасы 20 мм кебез тасма жамгырда түрүн да, түсүн да жоготпойт.",
        "Күңүрт темир илгичи бир кол менен бекийт, жөндөгүчү жылып кетпейт. 110 кг күч менен сыналган. Жакшы шарпты жуугандай муздак сууда колго жууп, жайып кургатыңыз.",
      ],
    ),
    specs: {
      width: 20,
      strength: 110,
      material: say("Wool tweed, cotton webbing", "Шерстяной твид, хлопковая стропа", "Жүн твид, кебез тасма"),
      fits: say("Neck 24–48 cm, two sizes", "Шея 24–48 см, два размера", "Моюну 24–48 см, эки өлчөм"),
      fastening: say("Metal side buckle", "Металлическая защёлка", "Темир илгич"),
      reflective: false,
    },
    options: [colour("sage", "plum"), size(["s", "24–36"], ["m", "34–48"])],
    variants: grid(
      "LEAD-0506",
      "size",
      { s: { us: 2800, kg: 245000, grams: 70 }, m: { us: 3100, kg: 269000, grams: 90 } },
      { sage: { s: [12, 8], m: [16, 10] }, plum: { s: [7, 5], m: [9, 0] } },
    ),
    tags: ["gift"],
  },
  {
    slug: "quillow-minnow-breakaway-collar",
    category: "leads",
    brand: "Quillow",
    art: { kind: "lead", form: "collar" },
    title: say(
      "Minnow breakaway cat collar",
      "Ошейник Minnow для кошек, с саморасстёжкой",
      "Minnow мышык каргысы, өзү чечилме",
    ),
    summary: say(
      "A collar of 9 grams that lets go by itself when a cat gets hung up on a branch.",
      "Ошейник весом 9 граммов, который сам расстёгивается, если кошка зацепилась за ветку.",
      "Салмагы 9 грамм каргы: мышык бутакка илинип калса, өзү чечилип кетет.",
    ),
    description: story(
      [
        "The buckle of Minnow opens at a pull of about 3 kg: less than a hanging cat, more than a scratching foot. The webbing itself, 10 mm wide, is tested to 40 kg, and so is the ring for the tag.",
        "It adjusts from 18 to 28 cm and has no loose tail. The bell comes separately in the bag, because some cats, and some owners, would rather do without.",
      ],
      [
        "Застёжка Minnow раскрывается при рывке около 3 кг: меньше, чем вес повисшей кошки, больше, чем усилие лапы за ухом. Сама тесьма шириной 10 мм и кольцо для адресника испытаны на 40 кг.",
        "Регулируется от 18 до 28 см, свободный конец не болтается. Бубенчик лежит в пакетике отдельно: некоторые кошки, да и хозяева, предпочитают без него.",
      ],
      [
        "Minnow илгичи 3 кг чамасындагы күч менен тартканда ачылат: илинип калган мышыктын салмагынан аз, кулагын тырмаган буттун күчүнөн көп. Туурасы 10 мм тасмасы жана жазуу тагуучу шакеги 40 кг күч менен сыналган.",
        "18 смден 28 смге чейин жөндөлөт, ашык учу салаңдабайт. Коңгуроосу баштыкта өзүнчө: кээ бир мышыктар да, ээлери да ансыз жүргөндү жактырат.",
      ],
    ),
    specs: {
      width: 10,
      strength: 40,
      material: say("Woven polyester", "Тканый полиэстер", "Токулган полиэстер"),
      fits: say("Neck 18–28 cm", "Шея 18–28 см", "Моюну 18–28 см"),
      fastening: say("Breakaway buckle, opens at 3 kg", "Застёжка, раскрывается при 3 кг", "3 кг күчтө ачылуучу илгич"),
      reflective: true,
    },
    options: [colour("madder", "ink", "ochre", "fog")],
    variants: each(
      "LEAD-0507",
      "color",
      { us: 1200, kg: 105000, grams: 20 },
      { madder: [42, 25], ink: [37, 22], ochre: [18, 0], fog: [26, 13] },
    ),
    tags: [],
  },
  {
    slug: "nestrel-wren-cat-harness",
    category: "leads",
    brand: "Nestrel",
    art: { kind: "lead", form: "harness" },
    title: say("Wren cat harness", "Шлейка Wren для кошек", "Wren мышык шлейкасы"),
    summary: say(
      "A light vest in two sizes for a first look at the garden, hard to back out of.",
      "Лёгкая жилетка в двух размерах для первой вылазки в сад. Задом из неё не выйти.",
      "Короого биринчи чыгууга жеңил жилет: эки өлчөмдө, артка кетенчиктеп чыгып кете албайт.",
    ),
    description: story(
      [
        "Cats leave harnesses by walking backward. Wren closes on the neck and again behind the elbows, and the two halves overlap, so pulling only makes it sit closer. Most cats forget it within a day.",
        "Brushed cotton inside, tight weave outside, 74 g in size M. The straps are 15 mm and tested to 60 kg; the ring sits between the shoulders. Try it indoors first, with supper.",
      ],
      [
        "Из шлейки кошки выходят задним ходом. Wren застёгивается на шее и ещё раз за локтями, половинки перекрываются, и если тянуть, она лишь садится плотнее. Через день её обычно забывают.",
        "Внутри хлопок с начёсом, снаружи плотное плетение, в размере M весит 74 г. Ремешки 15 мм, испытаны на 60 кг, кольцо между лопатками. Сначала примерьте дома, за ужином.",
      ],
      [
        "Мышык шлейкадан артка кетенчиктеп чыгат. Wren моюндан жана чыканактын артынан бекийт, эки жарымы кайчылаш жатат, тарткан сайын денеге жакын кысылат. Көп мышык аны бир күндө унутуп калат.",
        "Ичи түктүү кебез, сырты тыгыз токулган, M өлчөмү 74 г. Кайыштары 15 мм, 60 кг күч менен сыналган, шакеги далынын ортосунда. Адегенде үйдө, тамак берип жатып кийгизип көрүңүз.",
      ],
    ),
    specs: {
      width: 15,
      strength: 60,
      material: say("Cotton, woven polyester", "Хлопок, тканый полиэстер", "Кебез, токулган полиэстер"),
      fits: say("Chest 28–44 cm, two sizes", "Грудь 28–44 см, два размера", "Көкүрөгү 28–44 см, эки өлчөм"),
      fastening: say("Two snap buckles", "Две защёлки", "Эки илгич"),
      reflective: false,
    },
    options: [colour("sage", "clay"), size(["s", "28–36"], ["m", "34–44"])],
    variants: grid(
      "LEAD-0508",
      "size",
      { s: { us: 2900, kg: 249000, grams: 80 }, m: { us: 2900, kg: 249000, grams: 95 } },
      { sage: { s: [14, 9], m: [18, 12] }, clay: { m: [11, 6] } },
    ),
    tags: [],
  },
  {
    slug: "kozu-chylbyr-braided-lead",
    category: "leads",
    brand: "Kozu",
    art: { kind: "lead", form: "leash" },
    title: say("Chylbyr braided lead", "Плетёный поводок Chylbyr", "Chylbyr өрмө чылбыры"),
    summary: say(
      "Eight rawhide strands braided round, the way reins are made, with a saddler's knot at the hand.",
      "Круглое плетение из восьми ремешков, как делают поводья, и шорный узел у ладони.",
      "Сегиз тилкеден жумуру өрүлгөн, тизгин өргөндөй, кармаганга уздун түйүнү бар.",
    ),
    description: story(
      [
        "A saddler in At-Bashy who has made reins all his life makes these on the days when nobody is buying saddles. Eight strands of oiled hide, 14 mm thick when braided, no core and no stitches.",
        "New, it creaks a little; after a month it bends like rope. A brass hook is spliced into the braid and holds 200 kg. Oil it twice a year and keep it off the radiator.",
      ],
      [
        "Их плетёт шорник из Ат-Башы: всю жизнь делал поводья, а теперь и поводки, когда сёдел не заказывают. Восемь ремешков промасленной кожи, толщина 14 мм, без сердцевины и без швов.",
        "Новый слегка скрипит, через месяц гнётся, как верёвка. Латунный карабин вплетён и держит 200 кг. Дважды в год смазывайте маслом и не сушите на батарее.",
      ],
      [
        "Муну өмүр бою тизгин өргөн ат-башылык уста ээр алчу киши жок күндөрү өрөт. Май сиңирилген сегиз тилке тери, өргөндө жоондугу 14 мм, ичинде өзөгү да, тигиши да жок.",
        "Жаңысында бир аз кычырайт, бир айдан кийин аркандай ийилет. Жез карабини кошо өрүлгөн, 200 кг көтөрөт. Жылына эки жолу майлап туруңуз, батареянын үстүнө койбоңуз.",
      ],
    ),
    specs: {
      width: 14,
      strength: 200,
      material: say("Oiled rawhide, brass", "Промасленная сыромять, латунь", "Майланган кайыш, жез"),
      fits: say("Length 130 or 180 cm", "Длина 130 или 180 см", "Узундугу 130 же 180 см"),
      fastening: say("Brass hook, spliced in", "Латунный карабин, вплетён", "Кошо өрүлгөн жез карабин"),
      reflective: false,
    },
    options: [colour("walnut", "oak"), lengths("130", "180")],
    variants: grid(
      "LEAD-0509",
      "length",
      { "130": { us: null, kg: 290000, grams: 240 }, "180": { us: null, kg: 340000, grams: 310 } },
      { walnut: { "130": [0, 8], "180": [0, 2] }, oak: { "130": [0, 5] } },
    ),
    tags: ["handmade", "gift"],
  },
  {
    slug: "joldo-cadence-running-lead",
    category: "leads",
    brand: "Joldo",
    art: { kind: "lead", form: "leash" },
    title: say("Cadence hands-free running lead", "Поводок Cadence для бега", "Cadence, чуркоого ылайык чылбыр"),
    summary: say(
      "A belt, a bungee and a quick release: both arms free for running, skiing or a stroller.",
      "Пояс, амортизатор и быстрый сброс: обе руки свободны для бега, лыж или коляски.",
      "Кур, серпилме чылбыр, тез бошоткуч: чуркаганда, лыжа тепкенде эки кол тең бош.",
    ),
    description: story(
      [
        "The belt of Cadence rides on the hips, where a pull does no harm, and fits 65 to 115 cm. The lead stretches from 120 to 175, so a dog who sees a squirrel does not take you along.",
        "One tug on the red tab frees everything. A pocket with a zip holds a phone up to 7 inches. Webbing 25 mm, tested to 160 kg, with reflective stitching front and back.",
      ],
      [
        "Пояс Cadence сидит на бёдрах, где рывок не страшен, и подходит на 65–115 см. Поводок тянется от 120 до 175 см: собака увидит белку, а вы останетесь на тропе.",
        "Потянули за красный язычок — и всё отстегнулось. В карман на молнии входит телефон до 7 дюймов. Стропа 25 мм, испытана на 160 кг, светоотражающая строчка спереди и сзади.",
      ],
      [
        "Cadence куру жамбашта турат, ит жулкса да белиңизге зыян келбейт, 65 смден 115 смге чейин жөндөлөт. Чылбыры 120 смден 175 смге чейин созулат: ит тыйын чычканды көрүп калса, сизди кошо сүйрөбөйт.",
        "Кызыл тилчесин тартсаңыз, баары бошойт. Сыдырмалуу чөнтөгүнө 7 дюймга чейинки телефон батат. Тасмасы 25 мм, 160 кг күч менен сыналган, алды-артында жарык чагылткан тигиши бар.",
      ],
    ),
    specs: {
      width: 25,
      strength: 160,
      material: say(
        "Polyester webbing, bungee cord",
        "Полиэфирная стропа, эластичный шнур",
        "Полиэстер тасма, серпилме жип",
      ),
      fits: say(
        "Waist 65–115 cm, lead 120–175 cm",
        "Пояс 65–115 см, поводок 120–175 см",
        "Куру 65–115 см, чылбыры 120–175 см",
      ),
      fastening: say(
        "Locking carabiner, quick release",
        "Карабин с муфтой, быстрый сброс",
        "Бекитмелүү карабин, тез бошоткуч",
      ),
      reflective: true,
    },
    options: [colour("graphite", "ochre")],
    variants: each("LEAD-0510", "color", { us: 3800, kg: 329000, grams: 340 }, { graphite: [22, 13], ochre: [10, 6] }),
    tags: ["travel"],
  },
];
