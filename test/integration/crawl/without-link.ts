/** Pages that only the link in a letter leads to. */
export const byLetter = [
  '_shop.invitation.$token.tsx',
  '_shop.password.reset.$token.tsx',
  '_shop.setup.$token.tsx',
]
