import { Link, type LinkProps } from '@remix-run/react'
import { type ButtonLook, buttonClass } from './button.tsx'
import { Icon } from './icon.tsx'

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({
  kind,
  icon,
  small,
  className,
  children,
  ...rest
}: Omit<LinkProps, 'className'> & ButtonLook & { className?: string }) {
  return (
    <Link {...rest} className={buttonClass({ kind, small }, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}
