import type { Permission } from '#app/domain/companies/permissions.ts'
import type { IconName } from '../icon.tsx'
import type { Viewer } from '../layout/viewer.ts'
import type { palette } from '../locales/en/palette.ts'

export type PaletteCommand = {
  label: keyof (typeof palette)['commands']
  href: string
  icon: IconName
  permission: Permission
}

const commands: Readonly<Record<'contact' | 'staff', readonly PaletteCommand[]>> = {
  contact: [
    { label: 'newQuote', href: '/account/quotes/new', icon: 'plus', permission: 'quote:request' },
    {
      label: 'newAddress',
      href: '/account/company/addresses/new',
      icon: 'plus',
      permission: 'company:manage',
    },
  ],
  staff: [
    {
      label: 'newCompany',
      href: '/desk/companies/new',
      icon: 'plus',
      permission: 'desk:companies-edit',
    },
    { label: 'beginQuote', href: '/desk/quotes/new', icon: 'plus', permission: 'desk:quotes' },
    { label: 'newPayment', href: '/desk/payments/new', icon: 'plus', permission: 'desk:payments' },
    { label: 'newImport', href: '/desk/import', icon: 'plus', permission: 'desk:import' },
  ],
}

/** What the palette can begin for the reader, besides going somewhere. */
export function commandsOf(viewer: Viewer): readonly PaletteCommand[] {
  if (viewer.kind !== 'contact' && viewer.kind !== 'staff') return []
  return commands[viewer.kind].filter(({ permission }) => viewer.permissions.includes(permission))
}
