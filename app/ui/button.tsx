import { useNavigation } from '@remix-run/react'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

export type ButtonLook = {
  kind?: ButtonKind | undefined
  icon?: IconName | undefined
  small?: boolean | undefined
}

export function buttonClass({ kind = 'secondary', small }: ButtonLook, extra = ''): string {
  return `button button-${kind}${small ? ' button-small' : ''} ${extra}`.trim()
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & ButtonLook & { children: ReactNode }

/** A real button; `type="submit"` unless told otherwise. One primary button a screen. */
export function Button({ kind, icon, small, className, children, ...rest }: ButtonProps) {
  return (
    <button type="submit" {...rest} className={buttonClass({ kind, small }, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A submit button that ignores further presses while the form travels, without losing the focus. */
export function SubmitButton({ kind = 'primary', ...rest }: ButtonProps) {
  const busy = useNavigation().state === 'submitting'
  return (
    <Button
      kind={kind}
      {...rest}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={(event) => (busy ? event.preventDefault() : rest.onClick?.(event))}
    />
  )
}

/** Only an icon; the label is what it is called. */
export function IconButton({
  icon,
  label,
  kind = 'quiet',
  small,
  className,
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> &
  ButtonLook & { icon: IconName; label: string }) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...rest}
      className={buttonClass({ kind, small }, `button-icon ${className ?? ''}`)}
    >
      <Icon name={icon} />
    </button>
  )
}
