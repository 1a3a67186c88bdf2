/** Pages that only the link in a letter leads to. */
export const byLetter = [
  '_shop.invitation.$token.tsx',
  '_shop.password.reset.$token.tsx',
  '_shop.setup.$token.tsx',
]

/** Pages about what the demo world has none of yet: no link leads to them there. Whoever adds one strikes its page out. */
export const notInDemoWorld = [
  'desk.mix-groups.$code.tsx',
  'desk.price-lists.$code_.files_.$id.tsx',
  'desk.price-lists.$code_.history.$number.tsx',
  'desk.price-lists.$code_.publish.tsx',
  'desk.quotes.$number_.contract.tsx',
]
