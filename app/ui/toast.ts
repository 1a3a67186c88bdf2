export const toastTones = ['green', 'blue', 'red'] as const

/** A short note after an action: a message key with its area (`orders:placed`) and what the sentence needs. */
export type ToastMessage = {
  key: string
  tone: (typeof toastTones)[number]
  parameters: Readonly<Record<string, string | number>>
  /** What was done to many at once can be taken back by posting its batch there, also without scripts. */
  undo?: { action: string; batch: string } | undefined
}
