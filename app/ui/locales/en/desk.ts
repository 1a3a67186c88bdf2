export const desk = {
  title: 'Today',
  greeting: 'Hello {{name}}',
  waits: 'What waits',
  recent: 'Newest orders',
  allClear: 'Nothing waits for you right now.',
  queues: {
    onHold: 'Orders on hold',
    pendingPayment: 'Waiting for payment',
    pendingApproval: 'Waiting for the buyer’s approval',
    toShip: 'Ready to ship',
    quotesRequested: 'Quotes asked for',
    quotesToApprove: 'Quotes to approve',
    quotesSent: 'Quotes with the buyer',
    overdue: 'Overdue invoices',
    shortItems: 'Items out of stock',
  },
} as const
