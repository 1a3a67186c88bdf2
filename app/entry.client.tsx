import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { keepEarlyWords } from '#app/ui/form/early-words.ts'
import { answeredSomehow } from '#app/ui/form/unanswered.ts'
import { browserI18n } from '#app/ui/i18n/browser-i18n.ts'
import { I18nProvider } from '#app/ui/i18n/i18n-context.tsx'
import { defaultLocale, isLocale } from '#app/ui/i18n/locale.ts'

async function hydrate() {
  const { lang } = document.documentElement
  const i18n = await browserI18n(isLocale(lang) ? lang : defaultLocale)
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nProvider i18n={i18n}>
          <RemixBrowser />
        </I18nProvider>
      </StrictMode>,
    )
  })
}

window.fetch = answeredSomehow(window.fetch.bind(window))
keepEarlyWords(document)
void hydrate()
