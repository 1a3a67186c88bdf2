/** What a list of invoices may be sorted and filtered by. */
export const invoiceTableSpec = {
  sorts: ['number', 'company', 'issuedOn', 'dueOn', 'total', 'open'],
  defaultSort: '-issuedOn',
  filters: ['state'],
  pageSize: 50,
} as const
