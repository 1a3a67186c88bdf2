import { Form, Link } from '@remix-run/react'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import { LanguageForm, ShortcutsForm, ThemeForm } from './preference-forms.tsx'
import type { Viewer } from './viewer.ts'

/** Who is signed in, the company in use, preferences and the way out. Guests find the preferences here too. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const shell = useText('shell')
  const label = viewer.kind === 'guest' ? shell('menu') : viewer.name
  return (
    <Menu
      trigger={<Icon name={viewer.kind === 'guest' ? 'globe' : 'user'} />}
      label={label}
      triggerClass="button button-quiet button-icon"
    >
      {viewer.kind !== 'guest' && <Identity viewer={viewer} />}
      <SurfaceItem viewer={viewer} />
      {viewer.companies.length > 1 && <CompanySwitch viewer={viewer} />}
      <LanguageForm />
      <ThemeForm />
      <div className="menu-section">
        <ShortcutsForm />
        {viewer.kind === 'guest' ? (
          <Link to="/login" className="menu-item">
            {shell('signIn')}
          </Link>
        ) : (
          <>
            <Link to={securityOf(viewer)} className="menu-item">
              {shell('items.security')}
            </Link>
            <Form method="post" action="/logout" reloadDocument>
              <button type="submit" className="menu-item">
                {shell('signOut')}
              </button>
            </Form>
          </>
        )}
      </div>
    </Menu>
  )
}

const securityOf = ({ kind }: Viewer) => (kind === 'staff' ? '/desk/security' : '/account/security')

function Identity({ viewer }: { viewer: Viewer }) {
  return (
    <div className="menu-section px-2">
      <p className="font-medium">{viewer.name}</p>
      <p className="text-small text-quiet">{viewer.email}</p>
      {viewer.company && <p className="text-small text-quiet">{viewer.company.name}</p>}
    </div>
  )
}

/** On a phone the bar has no room for the way to the account or the desk: it stands here. */
function SurfaceItem({ viewer }: { viewer: Viewer }) {
  const shell = useText('shell')
  if (viewer.kind === 'guest') return null
  const [href, label] =
    viewer.kind === 'staff'
      ? (['/desk', shell('items.desk')] as const)
      : (['/account', shell('items.account')] as const)
  return (
    <div className="menu-section md:hidden">
      <Link to={href} className="menu-item">
        {label}
      </Link>
    </div>
  )
}

function CompanySwitch({ viewer }: { viewer: Viewer }) {
  const shell = useText('shell')
  return (
    <Form method="post" action="/switch-company" reloadDocument className="menu-section">
      <p className="menu-heading">{shell('switchCompany')}</p>
      {viewer.companies.map(({ code, name }) => (
        <button
          key={code}
          type="submit"
          name="company"
          value={code}
          aria-current={code === viewer.company?.code}
          className="menu-item"
        >
          {name}
        </button>
      ))}
    </Form>
  )
}
