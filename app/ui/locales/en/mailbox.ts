/** Every letter that the portal wrote. */
export const mailbox = {
  title: 'Mailbox',
  help: 'Every e-mail as it was written, sent or waiting.',
  subject: 'Subject',
  to: 'To',
  company: 'Company',
  written: 'Written',
  state: 'State',
  attempts: 'Attempts',
  lastError: 'Last error',
  language: 'Language',
  empty: 'No letters yet. Invitations, confirmations and invoices appear here.',
} as const
