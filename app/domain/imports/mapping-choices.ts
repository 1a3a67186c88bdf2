/** Names of the mappings that ship with the project; `file` stands for one of one's own. Apart from the form's zod. */
export const mappingChoices = ['angro', 'northwind', 'online-retail', 'file'] as const

/** The decimal sign of a file, where it is not the mapping's. */
export const decimalChoices = [
  { value: '', name: 'asMapped' },
  { value: '.', name: 'point' },
  { value: ',', name: 'comma' },
] as const

export const importKinds = [
  'products',
  'companies',
  'price-list',
  'costs',
  'quantity-rules',
  'stock',
  'orders',
] as const
