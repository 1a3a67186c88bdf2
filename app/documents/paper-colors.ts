/** As on the screen, on white. */
export const ink = '#1e1a15'
export const quiet = '#696156'
export const accent = '#0b4f5c'
export const line = '#d9d2c6'
