import { legends, switches } from "@/db/seed/demo/electronics/axes";
import { each, grid, say, story } from "@/db/seed/demo/pets/build";
import { colour } from "@/db/seed/demo/pets/colours";
import type { DemoProduct } from "@/db/seed/demo/types";

const category = "keyboards";

/** Mechanical keyboards; `layout` and `keys` are what the picture draws. */
export const keyboards: readonly DemoProduct[] = [
  {
    slug: "lark-65",
    category,
    brand: "Karsel",
    art: { kind: "keyboard", layout: 65, style: "row", knob: false, accentKeys: true },
    title: say("Lark 65 keyboard", "Клавиатура Lark 65", "Lark 65 баскычтобу"),
    summary: say(
      "A 65 % aluminum keyboard that keeps the arrows and drops the rest, wired or over Bluetooth.",
      "Алюминиевая клавиатура 65 %: стрелки на месте, лишнего нет. Работает по кабелю и по Bluetooth.",
      "Жебелери калган, ашыкчасы жок 65 % алюминий баскычтоп. Кабель менен да, Bluetooth аркылуу да иштейт.",
    ),
    description: story(
      [
        "Lark came out of a simple wish: keep the arrow keys, lose the number pad, and let the mouse come closer to the hand. The case is one block of milled aluminum, 315 mm wide, with a layer of foam under the plate that takes the ring out of every stroke.",
        "It remembers three computers and switches between them with one key. The caps are dye-sublimated PBT, so the letters outlive the desk. A charge lasts about five weeks.",
      ],
      [
        "Мы хотели оставить стрелки, убрать цифровой блок и придвинуть мышь ближе к руке. Так и вышла Lark: цельный алюминиевый корпус шириной 315 мм, а под пластиной слой пены, который гасит звон при наборе.",
        "Помнит три компьютера и переключается между ними одной клавишей. Буквы на колпачках из PBT не нанесены сверху, а впитались в пластик, поэтому не стираются. Заряда хватает примерно на пять недель.",
      ],
      [
        "Жебелер калсын, сандар бөлүгү кетсин, чычкан колго жакын турсун дедик. Lark ушундан чыкты: туурасы 315 мм бир бүтүн алюминий корпус, пластинанын астында шыңгырды басып турган көбүк катмар бар.",
        "Үч компьютерди эстеп калат, биринен экинчисине бир баскыч менен өтөсүз. PBT капкактардагы тамгалар пластиктин ичине сиңирилген, ошондуктан өчпөйт. Бир кубаттаса беш жумадай жетет.",
      ],
    ),
    specs: {
      layout: 65,
      keys: 67,
      connection: say("USB-C, Bluetooth 5.1", "USB-C, Bluetooth 5.1", "USB-C, Bluetooth 5.1"),
      keycaps: say("PBT, dye-sublimated", "PBT, сублимация", "PBT, тамгасы сиңирилген"),
      hotSwap: true,
      width: 315,
      weight: 890,
    },
    options: [colour("graphite", "bone", "moss"), switches("linear", "tactile")],
    variants: grid(
      "KEYB-0101",
      "switch",
      { linear: { us: 129_00, kg: 11_290_00, grams: 1240 }, tactile: { us: 129_00, kg: 11_290_00, grams: 1240 } },
      {
        graphite: { linear: [24, 14], tactile: [31, 18] },
        bone: { linear: [12, 6], tactile: [17, 0] },
        moss: { tactile: [3, 5] },
      },
    ),
    tags: ["gift"],
  },
  {
    slug: "lark-75-dial",
    category,
    brand: "Karsel",
    art: { kind: "keyboard", layout: 75, style: "row", knob: true, accentKeys: true },
    title: say("Lark 75 Dial keyboard", "Клавиатура Lark 75 Dial", "Lark 75 Dial баскычтобу"),
    summary: say(
      "Function row, arrows and a knurled dial for volume or scrolling, in the width of a laptop.",
      "Ряд F-клавиш, стрелки и рифлёная ручка для громкости или прокрутки в ширину ноутбука.",
      "Функция баскычтары, жебелер, үндү башкарып, бетти жылдырган кырдуу тегерекче. Туурасы ноутбуктай.",
    ),
    description: story(
      [
        "The bigger sister of Lark 65 has 84 keys, so the debugger's F-keys are where your fingers expect them. The dial in the corner turns with small, even clicks; press it to mute.",
        "We set the caps two degrees steeper than on the small board, which spares the wrists on a high desk. The dial can scroll, zoom or step through changes: a small editor in the browser assigns it, without an account.",
      ],
      [
        "У старшей сестры Lark 65 клавиш 84, и F-ряд для отладчика там, где его ждут пальцы. Ручка в углу вращается с мелким ровным шагом, нажатие выключает звук.",
        "Наклон на два градуса больше, чем у младшей модели: за высоким столом запястья устают меньше. Ручке можно поручить прокрутку, масштаб или переход по правкам. Настраивается в браузере, учётная запись не нужна.",
      ],
      [
        "Бул Lark 65 баскычтобунун чоңу, 84 баскычы бар, код текшергенде керек болгон функция баскычтары көнгөн жеринде турат. Бурчтагы тегерекче майда, тегиз кадам менен айланат, басып койсоңуз үн өчөт.",
        "Жантыгы кичүү моделдикинен эки градус чоң, бийик столдо билек азыраак чарчайт. Тегерекчеге бетти жылдырууну, чоңойтууну же оңдоолорду аралоону тапшырсаңыз болот. Браузерден жөндөлөт, катталуунун кереги жок.",
      ],
    ),
    specs: {
      layout: 75,
      keys: 84,
      connection: say(
        "USB-C, Bluetooth 5.1, 2.4 GHz",
        "USB-C, Bluetooth 5.1, 2,4 ГГц",
        "USB-C, Bluetooth 5.1, 2,4 ГГц",
      ),
      keycaps: say("PBT, double-shot", "PBT, двойное литьё", "PBT, эки кабат куюлган"),
      hotSwap: true,
      width: 326,
      weight: 1080,
    },
    options: [colour("graphite", "fog", "ink"), switches("tactile", "silent")],
    variants: grid(
      "KEYB-0102",
      "switch",
      { tactile: { us: 159_00, kg: 13_890_00, grams: 1460 }, silent: { us: 164_00, kg: 14_290_00, grams: 1460 } },
      {
        graphite: { tactile: [19, 11], silent: [22, 9] },
        fog: { tactile: [8, 4], silent: [2, 7] },
        ink: { silent: [14, 6] },
      },
    ),
    tags: ["new"],
  },
  {
    slug: "tern-60",
    category,
    brand: "Askeld",
    art: { kind: "keyboard", layout: 60, style: "row", knob: false, accentKeys: false },
    title: say("Tern 60 travel keyboard", "Дорожная клавиатура Tern 60", "Жолго ылайык Tern 60 баскычтобу"),
    summary: say(
      "Sixty-one keys, 520 grams and a wool sleeve: a mechanical keyboard that does not mind being packed.",
      "61 клавиша, 520 граммов и шерстяной чехол: механическая клавиатура, которая спокойно ездит в сумке.",
      "61 баскыч, 520 грамм жана жүн кап: баштыкка салып жүрүүгө ыңгайлуу механикалык баскычтоп.",
    ),
    description: story(
      [
        "Tern is narrower than most laptops, 292 mm, and fits on a café table beside a cup. Arrows and F-keys live on a second layer under Caps Lock; it takes a week to learn and then stays in the hands.",
        "The switches are soft enough for a shared room. It runs on Bluetooth only, with the cable just for charging, and comes in a sleeve of felted wool that doubles as a mat.",
      ],
      [
        "Tern уже большинства ноутбуков, всего 292 мм, и помещается на столике кафе рядом с чашкой. Стрелки и F-клавиши на втором слое под Caps Lock: привыкаешь за неделю, и руки уже не забывают.",
        "Переключатели мягкие, соседям не мешают. Связь по Bluetooth, кабель нужен только для зарядки. В комплекте чехол из валяной шерсти, он же коврик.",
      ],
      [
        "Tern көпчүлүк ноутбуктан кууш, болгону 292 мм, кафедеги кичинекей столдо чыныңыздын жанына батат. Жебелер менен функция баскычтары Caps Lock менен ачылган экинчи катмарда: бир жумада көнүп, кийин кол өзү табат.",
        "Которгучтары жумшак, жаныңыздагыларга тоскоол болбойт. Bluetooth менен иштейт, кабель кубаттоо үчүн гана керек. Кийизден тигилген капка салынып келет, аны астына төшөсө да болот.",
      ],
    ),
    specs: {
      layout: 60,
      keys: 61,
      connection: say("Bluetooth 5.2", "Bluetooth 5.2", "Bluetooth 5.2"),
      keycaps: say("PBT, laser-etched", "PBT, лазерная гравировка", "PBT, лазер менен оюлган"),
      hotSwap: false,
      width: 292,
      weight: 520,
    },
    options: [colour("oat", "ink", "clay")],
    variants: each(
      "KEYB-0103",
      "color",
      { us: 79_00, kg: 6_890_00, grams: 780 },
      { oat: [40, 22], ink: [28, 15], clay: [9, 2] },
    ),
    tags: ["travel", "gift"],
  },
  {
    slug: "strand-80",
    category,
    brand: "Askeld",
    art: { kind: "keyboard", layout: 80, style: "row", knob: false, accentKeys: false },
    title: say("Strand 80 wired keyboard", "Проводная клавиатура Strand 80", "Strand 80 зымдуу баскычтобу"),
    summary: say(
      "The classic 87 keys without a number pad, on a cable, with the letters of your choice.",
      "Классические 87 клавиш без цифрового блока, на кабеле, с нужными вам буквами.",
      "Сандар бөлүгү жок классикалык 87 баскыч, кабели менен. Тамгаларын өзүңүз тандайсыз.",
    ),
    description: story(
      [
        "If you learned to type on an office keyboard, nothing here needs relearning: Home, End and Delete stand in their own block, as they did thirty years ago. The cable is braided, 1.8 m, and comes off at the keyboard's end.",
        "Pick the letters when you order. The set with three alphabets prints Kyrgyz ң, ө and ү on the front face of the keys, so the top stays uncluttered.",
      ],
      [
        "Если вы учились печатать на офисной клавиатуре, переучиваться не придётся: Home, End и Delete стоят отдельным блоком, как тридцать лет назад. Кабель в оплётке, 1,8 м, отсоединяется.",
        "Буквы выбираете при заказе. В наборе с тремя алфавитами кыргызские ң, ө и ү напечатаны на передней грани, сверху клавиши остаются чистыми.",
      ],
      [
        "Кеңседеги баскычтопто терип үйрөнгөн болсоңуз, кайра үйрөнүүнүн кереги жок: Home, End жана Delete мурдагыдай эле өзүнчө турат. Өрмө кабелинин узундугу 1,8 м, баскычтоптон ажыратылат.",
        "Тамгаларын буйрутма берерде тандайсыз. Үч алфавиттүү топтомдо ң, ө, ү тамгалары баскычтын алдыңкы бетине басылган, үстү таза бойдон калат.",
      ],
    ),
    specs: {
      layout: 80,
      keys: 87,
      connection: say("USB-C cable, 1.8 m", "Кабель USB-C, 1,8 м", "USB-C кабели, 1,8 м"),
      keycaps: say(
        "PBT, dye-sublimated, letters of your choice",
        "PBT, сублимация, буквы на выбор",
        "PBT, тамгалары тандоо боюнча",
      ),
      hotSwap: false,
      width: 358,
      weight: 940,
    },
    options: [colour("slate", "bone"), legends("en", "enru", "enruky")],
    variants: grid(
      "KEYB-0104",
      "legends",
      {
        en: { us: 99_00, kg: 8_590_00, grams: 1320 },
        enru: { us: 99_00, kg: 8_590_00, grams: 1320 },
        enruky: { us: 104_00, kg: 8_990_00, grams: 1320 },
      },
      {
        slate: { en: [26, 5], enru: [6, 20], enruky: [4, 24] },
        bone: { en: [18, 3], enruky: [0, 12] },
      },
    ),
    tags: [],
  },
  {
    slug: "tally-100",
    category,
    brand: "Nivra",
    art: { kind: "keyboard", layout: 100, style: "row", knob: false, accentKeys: false },
    title: say("Tally 100 silent keyboard", "Тихая клавиатура Tally 100", "Үнү акырын Tally 100 баскычтобу"),
    summary: say(
      "All 104 keys and a number pad, quiet enough to type through somebody else's meeting.",
      "Все 104 клавиши с цифровым блоком. Можно печатать, пока рядом идёт чужое совещание.",
      "Сандар бөлүгү менен 104 баскыч толук. Жанда жыйын болуп жатса да жайбаракат тере бересиз.",
    ),
    description: story(
      [
        "Some work is numbers, and numbers want their own pad. Tally keeps every key of a full board and damps each switch twice, on the way down and on the way up; from a meter away you hear about as much as a page being turned.",
        "The steel plate weighs it down to 1,150 g, so it stays put. A tray along the back edge holds a pen.",
      ],
      [
        "Там, где много чисел, нужен цифровой блок. У Tally есть все клавиши полной клавиатуры, а каждый переключатель гасит звук дважды: внизу и на обратном ходе. С метра слышно не громче, чем шелест страницы.",
        "Стальная пластина доводит вес до 1150 г, и клавиатура не ездит по столу. Вдоль задней кромки желобок для ручки.",
      ],
      [
        "Сан менен иштегенге сандар бөлүгү керек. Tally толук баскычтоптун бардык баскычын сактаган, ар бир которгучу үндү эки жолу басат: ылдый түшкөндө да, кайра көтөрүлгөндө да. Бир метрден китептин барагы ачылгандай гана угулат.",
        "Болот пластинасы менен салмагы 1150 г, столдо жылбайт. Арткы кырында калем койчу оюгу бар.",
      ],
    ),
    specs: {
      layout: 100,
      keys: 104,
      connection: say("USB-C cable, 1.6 m", "Кабель USB-C, 1,6 м", "USB-C кабели, 1,6 м"),
      keycaps: say("ABS, soft-touch", "ABS, мягкое покрытие", "ABS, бети жумшак"),
      hotSwap: false,
      width: 438,
      weight: 1150,
    },
    options: [colour("graphite", "fog"), legends("en", "enru")],
    variants: grid(
      "KEYB-0105",
      "legends",
      {
        en: { us: 89_00, kg: 7_790_00, was: { us: 109_00 }, grams: 1610 },
        enru: { us: 89_00, kg: 6_990_00, was: { kg: 7_990_00 }, grams: 1610 },
      },
      { graphite: { en: [33, 8], enru: [5, 26] }, fog: { enru: [4, 13] } },
    ),
    tags: ["quiet"],
  },
  {
    slug: "plumb-ortho",
    category,
    brand: "Karsel",
    art: { kind: "keyboard", layout: 60, style: "ortho", knob: false, accentKeys: true },
    title: say("Plumb ortholinear keyboard", "Ортолинейная клавиатура Plumb", "Plumb түз катарлуу баскычтобу"),
    summary: say(
      "Sixty keys in five straight rows of twelve, so every finger moves only up and down.",
      "60 клавиш в пяти ровных рядах по двенадцать: каждый палец ходит только вверх и вниз.",
      "Он экиден беш түз катарга тизилген 60 баскыч: ар бир манжа өйдө-ылдый гана жүрөт.",
    ),
    description: story(
      [
        "Typewriters staggered their keys because of the levers underneath. Plumb has no levers, so it has no stagger: a plain grid of five rows and twelve columns, 245 mm wide, with the thumbs trusted to do more than a space bar.",
        "Layers are edited in the browser and stored in the board, so it types the same on any computer. The caps are all one height, and you may move them as you like.",
      ],
      [
        "На пишущих машинках ряды сдвигали из-за рычагов. Рычагов здесь нет, нет и сдвига: ровная сетка из пяти рядов и двенадцати колонок шириной 245 мм, а большим пальцам доверено не только поле пробела.",
        "Слои настраиваются в браузере и хранятся в самой клавиатуре, на любом компьютере она печатает одинаково. Колпачки одной высоты, переставляйте их как удобно.",
      ],
      [
        "Жазуу машинкаларында баскычтар рычагдардан улам кыйгач тизилчү. Мында рычаг жок, кыйгачы да жок: беш катар, он эки тилкеден турган түз тор, туурасы 245 мм. Баш бармакка боштук баскычынан башка да иш табылат.",
        "Катмарлары браузерде жөндөлүп, баскычтоптун өзүндө сакталат, кайсы компьютерге туташса да бирдей терет. Капкактары бир бийиктикте, каалагандай алмаштырсаңыз болот.",
      ],
    ),
    specs: {
      layout: 60,
      keys: 60,
      connection: say("USB-C cable, 1.2 m", "Кабель USB-C, 1,2 м", "USB-C кабели, 1,2 м"),
      keycaps: say("PBT, one height", "PBT, одна высота", "PBT, бир бийиктикте"),
      hotSwap: true,
      width: 245,
      weight: 610,
    },
    options: [colour("bone", "plum"), switches("linear", "tactile", "clicky")],
    variants: grid(
      "KEYB-0106",
      "switch",
      {
        linear: { us: 114_00, kg: 9_890_00, grams: 860 },
        tactile: { us: 114_00, kg: 9_890_00, grams: 860 },
        clicky: { us: 114_00, kg: 9_890_00, grams: 860 },
      },
      { bone: { linear: [11, 5], tactile: [16, 8], clicky: [4, 2] }, plum: { linear: [7, 4], tactile: [0, 0] } },
    ),
    tags: [],
  },
  {
    slug: "span-split",
    category,
    brand: "Askeld",
    art: { kind: "keyboard", layout: 65, style: "split", knob: false, accentKeys: false },
    title: say("Span split keyboard", "Раздельная клавиатура Span", "Эки бөлүктөн турган Span баскычтобу"),
    summary: say(
      "Two halves that stand as far apart as your shoulders and tilt up to fifteen degrees.",
      "Две половины, которые ставят на ширину плеч и наклоняют до пятнадцати градусов.",
      "Ийиниңиздин кеңдигиндей алыс коюлуп, он беш градуска чейин жантайган эки бөлүк.",
    ),
    description: story(
      [
        "Put your arms out straight, then rest the hands: that is where each half of Span goes. A coiled bridge cable reaches 70 cm, and steel feet under the inner edge lift it in three steps up to fifteen degrees.",
        "It takes most people ten days to type at full speed again. After that the shoulders notice when it is missing. The two halves pack flat, face to face, in the box they came in.",
      ],
      [
        "Вытяните руки прямо и опустите кисти: туда и встают половины Span. Витой кабель между ними тянется на 70 см, стальные ножки под внутренним краем поднимают его в три ступени до пятнадцати градусов.",
        "Прежняя скорость возвращается дней за десять. Потом плечи замечают, когда её нет. В дороге половины складываются лицом к лицу в родную коробку.",
      ],
      [
        "Колуңузду алдыга түз сунуп, алаканыңызды столго коюңуз: баскычтоптун эки бөлүгү ошол жерге коюлат. Ортосундагы чыйратма кабель 70 см чоюлат, ички кырындагы болот буттары аны үч тепкич менен он беш градуска чейин көтөрөт.",
        "Мурдагы ылдамдык он күндөй убакытта кайтып келет. Андан кийин жок болуп калса, ийин өзү сезет. Жолдо эки бөлүгү бетме-бет жыйылып, өз кутусуна батат.",
      ],
    ),
    specs: {
      layout: 65,
      keys: 68,
      connection: say(
        "USB-C cable, bridge cable",
        "Кабель USB-C, кабель между половинами",
        "USB-C кабели, бөлүктөрдүн ортосунда кабель",
      ),
      keycaps: say("PBT, sculpted", "PBT, фигурные", "PBT, манжага ылайык оюлган"),
      hotSwap: true,
      width: 340,
      weight: 980,
    },
    options: [colour("graphite", "sage"), switches("tactile", "silent")],
    variants: grid(
      "KEYB-0107",
      "switch",
      { tactile: { us: 219_00, kg: 18_990_00, grams: 1520 }, silent: { us: 224_00, kg: 19_490_00, grams: 1520 } },
      { graphite: { tactile: [12, 7], silent: [9, 5] }, sage: { silent: [6, 1] } },
    ),
    tags: [],
  },
  {
    slug: "minnow-65",
    category,
    brand: "Nivra",
    art: { kind: "keyboard", layout: 65, style: "row", knob: false, accentKeys: false },
    title: say("Minnow 65 low-profile keyboard", "Низкая клавиатура Minnow 65", "Minnow 65 жапыз баскычтобу"),
    summary: say(
      "A mechanical keyboard 17 mm high at the front, made to sit in front of a tablet.",
      "Механическая клавиатура с передним краем 17 мм. Сделана, чтобы стоять перед планшетом.",
      "Алдыңкы кыры 17 мм гана механикалык баскычтоп. Планшеттин алдына коюуга ылайык.",
    ),
    description: story(
      [
        "Low switches travel 2.8 mm instead of four, and with a front edge of 17 mm no palm rest is needed. The case is magnesium, which is why 68 keys weigh 430 g.",
        "A groove behind the top row holds a tablet or a phone at sixty degrees. It pairs with two devices and wakes before the first letter is lost.",
      ],
      [
        "Ход низких переключателей 2,8 мм вместо четырёх, а передний край всего 17 мм, так что подставка под кисти не нужна. Корпус магниевый, поэтому 68 клавиш весят 430 г.",
        "В паз за верхним рядом встаёт планшет или телефон под углом шестьдесят градусов. Соединяется с двумя устройствами и просыпается раньше, чем потеряется первая буква.",
      ],
      [
        "Жапыз которгучтары төрт эмес, 2,8 мм жүрөт, алдыңкы кыры 17 мм болгондуктан алаканга жөлөк керек эмес. Корпусу магнийден, ошон үчүн 68 баскычтын салмагы 430 г гана.",
        "Үстүнкү катардын артындагы оюкка планшет же телефон алтымыш градуска жантайып турат. Эки түзмөккө туташат, биринчи тамганы жоготпой ойгонот.",
      ],
    ),
    specs: {
      layout: 65,
      keys: 68,
      connection: say("Bluetooth 5.2, USB-C", "Bluetooth 5.2, USB-C", "Bluetooth 5.2, USB-C"),
      keycaps: say("PBT, low", "PBT, низкие", "PBT, жапыз"),
      hotSwap: false,
      width: 308,
      weight: 430,
    },
    options: [colour("bone", "madder")],
    variants: each("KEYB-0108", "color", { us: 109_00, kg: null, grams: 690 }, { bone: [21, 0], madder: [13, 0] }),
    tags: ["travel", "new"],
  },
  {
    slug: "anvil-80",
    category,
    brand: "Karsel",
    art: { kind: "keyboard", layout: 80, style: "row", knob: true, accentKeys: true },
    title: say("Anvil 80 keyboard", "Клавиатура Anvil 80", "Anvil 80 баскычтобу"),
    summary: say(
      "Two and a half kilograms of aluminum and brass, made in small batches and missed in between.",
      "Два с половиной килограмма алюминия и латуни. Выходит малыми партиями, между ними его ждут.",
      "Эки жарым килограмм алюминий менен сары жез. Аз-аздан жасалат, кийинкиси күтүлүп турат.",
    ),
    description: story(
      [
        "Anvil does not travel. A brass bar as long as the case sits under the space bar and brings the weight to 2,450 g; the keys land on it with a low, short sound, like a knock on a table.",
        "Each batch is four hundred pieces. The 87 caps are thick enough to hold their color to the core, and the dial is turned from the same brass as the bar.",
      ],
      [
        "Anvil никуда не ездит. Под пробелом лежит латунный брусок во всю длину корпуса, и весит клавиатура 2450 г. Звук низкий и короткий, словно стукнули костяшкой по столу.",
        "В партии четыреста штук. 87 толстых колпачков прокрашены насквозь, а ручка выточена из той же латуни, что и брусок.",
      ],
      [
        "Anvil ордунан жылбайт. Боштук баскычынын астында корпустун узундугундай сары жез кесек жатат, жалпы салмагы 2450 г. Үнү жоон, кыска: столду муун менен тыкылдаткандай.",
        "Бир жолкусунда төрт жүз гана даана чыгат. Калың 87 капкактын өңү түпкүрүнө чейин бирдей, тегерекчеси да ошол эле сары жезден жонулган.",
      ],
    ),
    specs: {
      layout: 80,
      keys: 87,
      connection: say("USB-C cable, 2 m", "Кабель USB-C, 2 м", "USB-C кабели, 2 м"),
      keycaps: say("PBT, 1.6 mm thick", "PBT, толщина 1,6 мм", "PBT, калыңдыгы 1,6 мм"),
      hotSwap: true,
      width: 366,
      weight: 2450,
    },
    options: [colour("ink", "graphite"), switches("linear", "clicky")],
    variants: grid(
      "KEYB-0109",
      "switch",
      { linear: { us: 329_00, kg: 28_690_00, grams: 3180 }, clicky: { us: 329_00, kg: 28_690_00, grams: 3180 } },
      { ink: { linear: [0, 0], clicky: [0, 0] }, graphite: { linear: [0, 0] } },
    ),
    tags: ["gift"],
  },
  {
    slug: "tamga-100",
    category,
    brand: "Nivra",
    art: { kind: "keyboard", layout: 100, style: "row", knob: false, accentKeys: true },
    title: say("Tamga 100 keyboard", "Клавиатура Tamga 100", "Tamga 100 баскычтобу"),
    summary: say(
      "A full-size keyboard with Kyrgyz ң, ө and ү printed where they are typed, beside Russian and English.",
      "Полноразмерная клавиатура, где кыргызские ң, ө и ү напечатаны на своих местах рядом с русскими и английскими.",
      "ң, ө, ү тамгалары өз ордунда басылган толук өлчөмдөгү баскычтоп. Орусчасы менен англисчеси да бар.",
    ),
    description: story(
      [
        "For those who write in three languages a day. Kyrgyz letters are printed in a second tint beside the Russian ones, where the system layout has them, so no stickers and no guessing.",
        "The 104 keys have a soft, quiet travel, and the case may be rinsed after a spilled tea: two drains let the water out under the board.",
      ],
      [
        "Для тех, кто за день пишет на трёх языках. Кыргызские буквы напечатаны вторым тоном рядом с русскими, там же, где их держит системная раскладка. Ни наклеек, ни догадок.",
        "104 клавиши с негромким мягким ходом, а если пролить чай, клавиатуру можно ополоснуть: вода уходит вниз через два отверстия.",
      ],
      [
        "Күнүгө үч тилде жазгандар үчүн. Кыргыз тамгалары орусчасынын жанына башка өң менен басылган, системада кайсы баскычта болсо, ошол жерде турат. Чаптама да, болжолдоо да керек эмес.",
        "104 баскычы жумшак, үнү басаңыраак. Чай төгүлүп кетсе, суу менен чайкап койсоңуз болот: астындагы эки тешиктен агып чыгат.",
      ],
    ),
    specs: {
      layout: 100,
      keys: 104,
      connection: say("USB-A cable, 1.8 m", "Кабель USB-A, 1,8 м", "USB-A кабели, 1,8 м"),
      keycaps: say("ABS, three alphabets", "ABS, три алфавита", "ABS, үч алфавит"),
      hotSwap: false,
      width: 442,
      weight: 870,
    },
    options: [colour("graphite", "bone")],
    variants: each("KEYB-0110", "color", { us: null, kg: 3_490_00, grams: 1190 }, { graphite: [0, 60], bone: [0, 34] }),
    tags: ["new"],
  },
  {
    slug: "quire-75",
    category,
    brand: "Askeld",
    art: { kind: "keyboard", layout: 75, style: "row", knob: false, accentKeys: true },
    title: say("Quire 75 felt-lined keyboard", "Клавиатура Quire 75 с войлоком", "Quire 75 кийиз төшөлгөн баскычтобу"),
    summary: say(
      "84 silent keys on a bed of wool felt, for apartments where somebody is always asleep.",
      "84 бесшумные клавиши на слое шерстяного войлока. Для квартир, где всегда кто-то спит.",
      "Жүн кийиздин үстүндөгү 84 үнсүз баскыч. Үйдө дайыма бирөө уктап жаткан учурга.",
    ),
    description: story(
      [
        "Foam hisses a little; felt does not. Between the plate and the base of Quire lies three millimeters of pressed sheep's wool, cut by the same people who make our winter insoles.",
        "The result is the quietest board we know at this size, 34 dB at half a meter. Bluetooth for three machines, a battery for six weeks, and two feet for a choice of tilt.",
      ],
      [
        "Пена чуть шипит, войлок молчит. Между пластиной и дном у Quire лежат три миллиметра прессованной овечьей шерсти. Режут её те же мастера, что делают зимние стельки.",
        "Тише клавиатуры такого размера мы не знаем: 34 дБ с полуметра. Bluetooth на три компьютера, батарея на шесть недель и две ножки, чтобы выбрать наклон.",
      ],
      [
        "Көбүк бир аз шуулдайт, кийиз унчукпайт. Баскычтоптун пластинасы менен түбүнүн ортосунда үч миллиметр басылган кой жүнү жатат. Аны кышкы ултарак жасаган усталар кесет.",
        "Мындай өлчөмдөгүлөрдүн ичинен эң үнсүзү ушул: жарым метрден 34 дБ. Bluetooth менен үч компьютерге туташат, батареясы алты жумага жетет, жантыгын эки буту менен тандайсыз.",
      ],
    ),
    specs: {
      layout: 75,
      keys: 84,
      connection: say("Bluetooth 5.2, USB-C", "Bluetooth 5.2, USB-C", "Bluetooth 5.2, USB-C"),
      keycaps: say("PBT, rounded edges", "PBT, скруглённые края", "PBT, кырлары тоголок"),
      hotSwap: false,
      width: 322,
      weight: 760,
    },
    options: [colour("oat", "clay", "slate")],
    variants: each(
      "KEYB-0111",
      "color",
      { us: 109_00, kg: 9_490_00, was: { us: 134_00, kg: 11_690_00 }, grams: 1090 },
      { oat: [15, 9], clay: [8, 3], slate: [20, 12] },
    ),
    tags: ["quiet"],
  },
];
