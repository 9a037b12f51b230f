export type PageText = {
  readonly sandbox: string;
  readonly title: string;
  readonly lines: string;
  readonly total: string;
  readonly each: string;
  readonly card: string;
  readonly pays: string;
  readonly declines: string;
  readonly late: string;
  readonly other: string;
  readonly otherHint: string;
  readonly pay: string;
  readonly cancel: string;
  readonly expires: string;
  readonly keep: string;
  readonly setupTitle: string;
  readonly setupMore: string;
  readonly kept: string;
  readonly keptButDeclined: string;
  readonly save: string;
  readonly processing: string;
  readonly processingMore: string;
  readonly expired: string;
  readonly expiredMore: string;
  readonly backToShop: string;
  readonly notFound: string;
  readonly notFoundMore: string;
  readonly declined: Readonly<Record<"generic" | "funds" | "number" | "live", string>>;
};

const en: PageText = {
  sandbox: "Sandbox, no real money",
  title: "Payment",
  lines: "Your order",
  total: "Total",
  each: "each",
  card: "Card",
  pays: "Pays at once",
  declines: "Is declined",
  late: "Pays after you close the window",
  other: "Another test card number",
  otherHint: "When filled in, this card is used instead.",
  pay: "Pay",
  cancel: "Cancel and go back to the shop",
  expires: "valid until",
  keep: "Save this card for next time",
  setupTitle: "Add a card",
  setupMore: "Nothing is charged. You can pay with this card next time.",
  kept: "Is saved",
  keptButDeclined: "Is saved, then declined when you pay",
  save: "Save card",
  processing: "Processing, you may close this window",
  processingMore: "The bank is still working on it. The shop is told as soon as the payment succeeds.",
  expired: "This payment page has expired",
  expiredMore: "Nothing was charged. Start again from the shop.",
  backToShop: "Back to the shop",
  notFound: "There is no such payment page",
  notFoundMore: "Check the address, or start again from the shop.",
  declined: {
    generic: "Your card was declined.",
    funds: "Your card has insufficient funds.",
    number: "Your card number is incorrect.",
    live: "Your card was declined. Only test cards work here.",
  },
};

const ru: PageText = {
  sandbox: "Песочница, деньги ненастоящие",
  title: "Оплата",
  lines: "Ваш заказ",
  total: "Итого",
  each: "за штуку",
  card: "Карта",
  pays: "Платит сразу",
  declines: "Отклоняется",
  late: "Платит после того, как вы закроете окно",
  other: "Другой номер тестовой карты",
  otherHint: "Если поле заполнено, используется эта карта.",
  pay: "Оплатить",
  cancel: "Отменить и вернуться в магазин",
  expires: "действует до",
  keep: "Сохранить эту карту на будущее",
  setupTitle: "Добавление карты",
  setupMore: "Деньги не спишутся. В следующий раз этой картой можно будет заплатить.",
  kept: "Сохраняется",
  keptButDeclined: "Сохраняется, но при оплате отклоняется",
  save: "Сохранить карту",
  processing: "Платёж обрабатывается, окно можно закрыть",
  processingMore: "Банк ещё проверяет платёж. Магазин узнает об оплате сразу, как только она пройдёт.",
  expired: "Время оплаты истекло",
  expiredMore: "Деньги не списаны. Начните оплату заново в магазине.",
  backToShop: "Вернуться в магазин",
  notFound: "Такой страницы оплаты нет",
  notFoundMore: "Проверьте адрес или начните оплату заново в магазине.",
  declined: {
    generic: "Карта отклонена.",
    funds: "На карте недостаточно средств.",
    number: "Неверный номер карты.",
    live: "Карта отклонена. Здесь работают только тестовые карты.",
  },
};

const ky: PageText = {
  sandbox: "Сыноо чөйрөсү, чыныгы акча эмес",
  title: "Төлөм",
  lines: "Сиздин буйрутма",
  total: "Жалпы",
  each: "даанасы",
  card: "Карта",
  pays: "Дароо төлөйт",
  declines: "Четке кагылат",
  late: "Терезени жапкандан кийин төлөйт",
  other: "Башка сыноо картасынын номери",
  otherHint: "Толтурулса, ушул карта колдонулат.",
  pay: "Төлөө",
  cancel: "Жокко чыгарып, дүкөнгө кайтуу",
  expires: "мөөнөтү",
  keep: "Бул картаны кийинкиге сактоо",
  setupTitle: "Карта кошуу",
  setupMore: "Акча алынбайт. Кийинки жолу ушул карта менен төлөй аласыз.",
  kept: "Сакталат",
  keptButDeclined: "Сакталат, бирок төлөөдө четке кагылат",
  save: "Картаны сактоо",
  processing: "Төлөм иштелип жатат, терезени жапсаңыз болот",
  processingMore: "Банк төлөмдү текшерип жатат. Төлөм өтөр замат дүкөнгө кабарланат.",
  expired: "Төлөм убактысы бүттү",
  expiredMore: "Акча алынган жок. Дүкөндөн кайра баштаңыз.",
  backToShop: "Дүкөнгө кайтуу",
  notFound: "Мындай төлөм барагы жок",
  notFoundMore: "Даректи текшериңиз же дүкөндөн кайра баштаңыз.",
  declined: {
    generic: "Картаңыз четке кагылды.",
    funds: "Картада каражат жетишсиз.",
    number: "Карта номери туура эмес.",
    live: "Картаңыз четке кагылды. Бул жерде сыноо карталары гана иштейт.",
  },
};

const TEXTS = { en, ru, ky };
export type PageLanguage = keyof typeof TEXTS;

export function textFor(language: PageLanguage): PageText {
  return TEXTS[language];
}

/** The session's locale when the page speaks it, else (`auto` or none) the browser's first language it speaks. */
export function pageLanguage(locale: string | null, acceptLanguage: string | null): PageLanguage {
  const wanted = locale === null || locale === "auto" ? (acceptLanguage ?? "").split(",") : [locale];
  for (const tag of wanted) {
    const language = tag.trim().slice(0, 2).toLowerCase();
    if (language === "en" || language === "ru" || language === "ky") return language;
  }
  return "en";
}
