/** Whether prices and amounts of a document are without or with VAT: its channel's mode. */
export type TaxMode = 'net' | 'gross'
