import { type ReactNode, useEffect, useRef } from 'react'

/**
 * A disclosure of links and buttons below its trigger. `details` opens it without JavaScript; with it,
 * Escape, a press outside and leaving by Tab close it.
 */
export function Menu({
  trigger,
  label,
  children,
  align = 'end',
  triggerClass = 'button button-quiet',
}: {
  trigger: ReactNode
  label?: string | undefined
  children: ReactNode
  align?: 'start' | 'end'
  triggerClass?: string
}) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => closeWhenLeft(menu.current), [])
  return (
    <details ref={menu} className="menu">
      <summary className={triggerClass} aria-label={label} title={label}>
        {trigger}
      </summary>
      <div className={`menu-panel menu-${align}`}>{children}</div>
    </details>
  )
}

/** Listens only while it is open, so that a table with a menu in every row stays cheap. */
function closeWhenLeft(menu: HTMLDetailsElement | null) {
  if (!menu) return
  const close = () => {
    menu.open = false
  }
  const onPointer = (event: Event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) close()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    close()
    menu.querySelector('summary')?.focus()
  }
  const onToggle = () => {
    const change = menu.open ? 'addEventListener' : 'removeEventListener'
    document[change]('pointerdown', onPointer)
    document[change]('focusin', onPointer)
    menu[change]('keydown', onKey as EventListener)
    menu[change]('click', onChoice)
  }
  const onChoice = (event: Event) => {
    // One of several choices: the next is made in the same open menu.
    if (event.target instanceof Element && event.target.closest('a:not([data-stays])')) close()
  }
  menu.addEventListener('toggle', onToggle)
  return () => {
    close()
    menu.removeEventListener('toggle', onToggle)
    document.removeEventListener('pointerdown', onPointer)
    document.removeEventListener('focusin', onPointer)
  }
}
