export type NewPriceList = {
  code: string
  name: string
  currency: string
  taxMode: 'net' | 'gross'
}
