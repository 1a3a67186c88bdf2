import { useSyncExternalStore } from 'react'
import type { ToastMessage } from './toast.ts'

export type ShownToast = ToastMessage & { id: number }

let toasts: readonly ShownToast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function publish(next: readonly ShownToast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

/** Shows a message; with `undo` it offers to take the step back. Newest last, three at most. */
export function showToast(message: Partial<ToastMessage> & Pick<ToastMessage, 'key'>): void {
  lastId += 1
  publish([...toasts, { tone: 'green' as const, parameters: {}, ...message, id: lastId }].slice(-3))
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id))
}

/** What the server renders and the browser takes over: told apart from the script's own list, so that no note stands twice. */
export const unscripted: readonly ShownToast[] = []

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useToasts(): readonly ShownToast[] {
  return useSyncExternalStore(
    subscribe,
    () => toasts,
    () => unscripted,
  )
}
