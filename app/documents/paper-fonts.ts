import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** One family that has every letter of Romanian and Polish; fallback lists of families cost 30 times as much. */
export const paperFonts = {
  regular: resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  semiBold: resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
}
