const en = {
  sandbox: "Sandbox, no real money",
  title: "Banking app",
  shop: "Marque shop",
  reference: "Order",
  until: "Valid until",
  pay: "Pay {total}",
  refuse: "Refuse",
  back: "Back to the shop",
  none: "There is no such payment",
  status: {
    paid: "Paid",
    refused: "You refused this payment",
    cancelled: "The shop has ended this payment",
    expired: "This code is no longer valid",
  },
  charged: "Nothing was charged.",
  thanks: "The shop has been told.",
};

const ru: typeof en = {
  sandbox: "Песочница, деньги ненастоящие",
  title: "Приложение банка",
  shop: "Магазин Marque",
  reference: "Заказ",
  until: "Действует до",
  pay: "Оплатить {total}",
  refuse: "Отказаться",
  back: "Вернуться в магазин",
  none: "Такого платежа нет",
  status: {
    paid: "Оплачено",
    refused: "Вы отказались от платежа",
    cancelled: "Магазин закрыл этот платёж",
    expired: "Код больше не действует",
  },
  charged: "Деньги не списаны.",
  thanks: "Магазин уже знает об этом.",
};

const ky: typeof en = {
  sandbox: "Сыноо чөйрөсү, чыныгы акча эмес",
  title: "Банк тиркемеси",
  shop: "Marque дүкөнү",
  reference: "Буйрутма",
  until: "Жарактуу мөөнөтү",
  pay: "{total} төлөө",
  refuse: "Баш тартуу",
  back: "Дүкөнгө кайтуу",
  none: "Мындай төлөм жок",
  status: {
    paid: "Төлөндү",
    refused: "Төлөмдөн баш тарттыңыз",
    cancelled: "Дүкөн бул төлөмдү жапты",
    expired: "Код эми жараксыз",
  },
  charged: "Акча алынган жок.",
  thanks: "Дүкөнгө кабарланды.",
};

const TEXTS = { en, ru, ky };
export type BankLanguage = keyof typeof TEXTS;

/** The texts in the language of a locale. */
export function bankText(locale: string | null): { readonly language: BankLanguage; readonly text: typeof en } {
  const wanted = (locale ?? "").slice(0, 2);
  const language = wanted === "ru" || wanted === "ky" ? wanted : "en";
  return { language, text: TEXTS[language] };
}
