import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import type { Tone } from './status.ts'

const icons: Record<Tone, IconName> = {
  neutral: 'info',
  blue: 'info',
  green: 'check',
  amber: 'clock',
  red: 'alert',
}

/** A sentence that concerns the whole page or section. `urgent` interrupts a screen reader. */
export function Notice(props: {
  tone?: Tone
  title?: ReactNode
  urgent?: boolean
  children?: ReactNode
}) {
  const { tone = 'neutral', title, urgent = false, children } = props
  return (
    <div className={`notice tone-${tone}`} role={urgent ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div className="min-w-0 grow">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
