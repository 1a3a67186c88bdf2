export const mailbox = {
  title: 'Cutia poștală',
  help: 'Fiecare e-mail așa cum a fost scris, trimis sau în așteptare.',
  subject: 'Subiect',
  to: 'Către',
  company: 'Companie',
  written: 'Scris',
  state: 'Stare',
  attempts: 'Încercări',
  lastError: 'Ultima eroare',
  language: 'Limba',
  empty: 'Niciun e-mail încă. Aici apar invitațiile, confirmările și facturile.',
} as const
