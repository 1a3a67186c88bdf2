export type OrderMailKind =
  | 'submitted'
  | 'placed'
  | 'approved'
  | 'rejected'
  | 'cancelled'
  | 'released'
  | 'awaitingPayment'

type Words = { number: string; total: string; due: string; name: string; reason: string }
type Composed = { subject: string; text: string }
type Wording = Readonly<Record<OrderMailKind, (words: Words) => Composed>>

const english: Wording = {
  submitted: ({ number, total, name }) => ({
    subject: `Order ${number} waits for approval`,
    text: `Hello ${name},\n\nYour order ${number} over ${total} was sent for approval. Its stock is held for seven days.\n`,
  }),
  placed: ({ number, total, name }) => ({
    subject: `Order ${number} confirmed`,
    text: `Hello ${name},\n\nThank you. We have your order ${number} over ${total} and will tell you when it ships.\n`,
  }),
  approved: ({ number, total, name }) => ({
    subject: `Order ${number} approved`,
    text: `Hello ${name},\n\nYour order ${number} over ${total} was approved and is now placed.\n`,
  }),
  rejected: ({ number, name, reason }) => ({
    subject: `Order ${number} rejected`,
    text: `Hello ${name},\n\nYour order ${number} was rejected.\n\n${reason}\n`,
  }),
  cancelled: ({ number, name, reason }) => ({
    subject: `Order ${number} cancelled`,
    text: `Hello ${name},\n\nOrder ${number} was cancelled.\n\n${reason}\n`,
  }),
  released: ({ number, name }) => ({
    subject: `Order ${number} released`,
    text: `Hello ${name},\n\nOrder ${number} is no longer on hold and goes to the warehouse.\n`,
  }),
  awaitingPayment: ({ number, total, due, name }) => ({
    subject: `Order ${number} waits for your payment`,
    text: `Hello ${name},\n\nWe have your order ${number} over ${total}. It goes ahead as soon as ${due} has arrived. Please give ${number} as the reference; our bank account is on the page of the order. Its stock is held for seven days.\n`,
  }),
}

const romanian: Wording = {
  submitted: ({ number, total, name }) => ({
    subject: `Comanda ${number} așteaptă aprobarea`,
    text: `Bună ziua, ${name},\n\nComanda ${number} în valoare de ${total} a fost trimisă spre aprobare. Stocul este păstrat șapte zile.\n`,
  }),
  placed: ({ number, total, name }) => ({
    subject: `Comanda ${number} este confirmată`,
    text: `Bună ziua, ${name},\n\nVă mulțumim. Am primit comanda ${number} în valoare de ${total} și vă anunțăm când este expediată.\n`,
  }),
  approved: ({ number, total, name }) => ({
    subject: `Comanda ${number} a fost aprobată`,
    text: `Bună ziua, ${name},\n\nComanda ${number} în valoare de ${total} a fost aprobată și este plasată.\n`,
  }),
  rejected: ({ number, name, reason }) => ({
    subject: `Comanda ${number} a fost respinsă`,
    text: `Bună ziua, ${name},\n\nComanda ${number} a fost respinsă.\n\n${reason}\n`,
  }),
  cancelled: ({ number, name, reason }) => ({
    subject: `Comanda ${number} a fost anulată`,
    text: `Bună ziua, ${name},\n\nComanda ${number} a fost anulată.\n\n${reason}\n`,
  }),
  released: ({ number, name }) => ({
    subject: `Comanda ${number} a fost deblocată`,
    text: `Bună ziua, ${name},\n\nComanda ${number} nu mai este blocată și merge la depozit.\n`,
  }),
  awaitingPayment: ({ number, total, due, name }) => ({
    subject: `Comanda ${number} așteaptă plata`,
    text: `Bună ziua, ${name},\n\nAm primit comanda ${number} în valoare de ${total}. Merge mai departe imediat ce primim ${due}. Vă rugăm să treceți ${number} ca referință a plății; contul nostru este pe pagina comenzii. Stocul este păstrat șapte zile.\n`,
  }),
}

/** The mail's words in the reader's language; an unknown language reads English. */
export function orderMail(kind: OrderMailKind, locale: string, words: Words): Composed {
  return (locale.startsWith('ro') ? romanian : english)[kind](words)
}
