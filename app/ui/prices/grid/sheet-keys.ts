/** What a key press asks of the sheet. */
export type KeyCommand =
  | { do: 'move'; to: Move; extend: boolean }
  | { do: 'edit'; text: string | null }
  | { do: Order }

const orders = [
  'clear',
  'undo',
  'redo',
  'fillDown',
  'fillSeries',
  'save',
  'selectAll',
  'selectRow',
  'selectColumn',
  'breakBelow',
  'remove',
  'bulk',
  'find',
  'help',
  'collapse',
] as const
export type Order = (typeof orders)[number]

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'pageUp'
  | 'pageDown'
  | 'rowStart'
  | 'rowEnd'
  | 'top'
  | 'bottom'
  | 'first'
  | 'last'

export type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'rowStart',
  End: 'rowEnd',
}

const farMoves: Readonly<Record<string, Move>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'first',
  End: 'last',
}

/** With Ctrl or Cmd; a capital is with Shift too. Copy, cut and paste come as the browser's own events. */
const withControl: Readonly<Record<string, Order>> = {
  z: 'undo',
  Z: 'redo',
  y: 'redo',
  d: 'fillDown',
  D: 'fillSeries',
  s: 'save',
  a: 'selectAll',
  f: 'find',
  b: 'bulk',
  ' ': 'selectColumn',
  Enter: 'breakBelow',
  Delete: 'remove',
  '/': 'help',
}

const alone: Readonly<Record<string, Order>> = {
  Delete: 'clear',
  Backspace: 'clear',
  F1: 'help',
  Escape: 'collapse',
}

/** Null: the key is none of the sheet's, and does what it always does. */
export function keyCommand(press: Press): KeyCommand | null {
  const { key, shiftKey: extend, altKey, isComposing } = press
  const control = press.ctrlKey || press.metaKey
  if (altKey || isComposing) return null
  if (control) return controlCommand(key, extend)
  const to = moves[key]
  if (to) return { do: 'move', to, extend }
  if (key === ' ' && extend) return { do: 'selectRow' }
  const order = alone[key]
  if (order) return { do: order }
  if (key === 'Enter' || key === 'F2') return { do: 'edit', text: null }
  return [...key].length === 1 ? { do: 'edit', text: key } : null
}

function controlCommand(key: string, shift: boolean): KeyCommand | null {
  const to = farMoves[key]
  if (to) return { do: 'move', to, extend: shift }
  const name = shift && /^[a-z]$/.test(key) ? key.toUpperCase() : key
  const order = withControl[name]
  return order ? { do: order } : null
}
