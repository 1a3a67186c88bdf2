import { mkdirSync, writeFileSync } from 'node:fs'
import { draw, drawings, pictureName, tintCount } from './drawings.ts'

/** Draws the product pictures anew: `npx tsx prisma/demo/pictures.ts`. They are kept in the repository. */
const folder = 'public/images/products'
mkdirSync(folder, { recursive: true })
for (const drawing of drawings)
  for (let tint = 0; tint < tintCount; tint += 1)
    writeFileSync(`${folder}/${pictureName(drawing, tint)}`, draw(drawing, tint))
