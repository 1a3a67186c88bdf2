const fields = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]'

/** Single keys are text in a field, and belong to the browser with a modifier. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true
  if (document.querySelector('dialog[open]')) return true
  return event.target instanceof Element && event.target.matches(fields)
}
