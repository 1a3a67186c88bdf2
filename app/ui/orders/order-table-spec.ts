/** What a list of orders may be sorted and filtered by. */
export const orderListSpec = {
  sorts: ['number', 'company', 'status', 'total', 'orderedOn'],
  defaultSort: '-orderedOn',
  /** `company`, `currency` and `credit` come with a link from what a company's credit is made of. */
  filters: ['status', 'company', 'currency', 'credit'],
  pageSize: 50,
}

/** One document of a hundred orders is what a person still prints. */
export const mostOrdersPrinted = 100
