export const desk = {
  title: 'Astăzi',
  greeting: 'Bună ziua, {{name}}',
  waits: 'Ce așteaptă',
  recent: 'Cele mai noi comenzi',
  allClear: 'Nimic nu vă așteaptă acum.',
  queues: {
    onHold: 'Comenzi blocate',
    pendingPayment: 'Așteaptă plata',
    pendingApproval: 'Așteaptă aprobarea cumpărătorului',
    toShip: 'Gata de livrare',
    quotesRequested: 'Oferte cerute',
    quotesToApprove: 'Oferte de aprobat',
    quotesSent: 'Oferte la cumpărător',
    overdue: 'Facturi restante',
    shortItems: 'Articole fără stoc',
  },
} as const
