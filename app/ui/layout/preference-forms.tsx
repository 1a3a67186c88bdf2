import { Form, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useLocale } from '../i18n/i18n-context.tsx'
import { localeNames, locales } from '../i18n/locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useRootPreferences } from './root-preferences.ts'

/** Buttons of a plain form: they work before and without JavaScript. A new language loads the page afresh. */
function PreferenceForm({ reload, children }: { reload?: boolean; children: ReactNode }) {
  const { pathname, search } = useLocation()
  return (
    <Form
      method="post"
      action="/preferences"
      reloadDocument={Boolean(reload)}
      preventScrollReset
      className="segments"
    >
      <input type="hidden" name="back" value={pathname + search} />
      {children}
    </Form>
  )
}

function Choice(props: { name: string; value: string; chosen: boolean; children: ReactNode }) {
  const { name, value, chosen, children } = props
  return (
    <button type="submit" name={name} value={value} aria-pressed={chosen} className="segment">
      {children}
    </button>
  )
}

export function LanguageForm() {
  const current = useLocale()
  const shell = useText('shell')
  return (
    <fieldset className="menu-section">
      <legend className="menu-heading">{shell('language')}</legend>
      <PreferenceForm reload>
        {locales.map((locale) => (
          <Choice key={locale} name="locale" value={locale} chosen={locale === current}>
            <span lang={locale}>{localeNames[locale]}</span>
          </Choice>
        ))}
      </PreferenceForm>
    </fieldset>
  )
}

export function ThemeForm() {
  const { theme } = useRootPreferences()
  const shell = useText('shell')
  return (
    <fieldset className="menu-section">
      <legend className="menu-heading">{shell('theme')}</legend>
      <PreferenceForm>
        {(['system', 'light', 'dark'] as const).map((option) => (
          <Choice key={option} name="theme" value={option} chosen={option === theme}>
            {shell(`themes.${option}`)}
          </Choice>
        ))}
      </PreferenceForm>
    </fieldset>
  )
}

export function ShortcutsForm() {
  const { shortcuts } = useRootPreferences()
  const shell = useText('shell')
  return (
    <PreferenceForm>
      <button type="submit" name="shortcuts" value={shortcuts ? 'off' : 'on'} className="menu-item">
        {shell(shortcuts ? 'shortcutsOff' : 'shortcutsOn')}
      </button>
    </PreferenceForm>
  )
}
