import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { keepEarlyWords } from '#app/ui/form/early-words.ts'
import { answeredSomehow } from '#app/ui/form/unanswered.ts'
import { browserI18n } from '#app/ui/i18n/browser-i18n.ts'
import { I18nProvider } from '#app/ui/i18n/i18n-context.tsx'
import { defaultLocale, isLocale } from '#app/ui/i18n/locale.ts'

/**
 * Remix decodes what the page was made of inside its first render and suspends the whole page meanwhile. A press in that
 * moment makes React read the page at once, which it cannot do with a suspended page: it gives up with its error 345, and
 * the page stays dead. So the decoding is awaited before React has the page.
 */
async function decodePage() {
  try {
    RemixBrowser({})
  } catch (decoding) {
    await decoding
  }
}

async function hydrate() {
  const { lang } = document.documentElement
  const [i18n] = await Promise.all([
    browserI18n(isLocale(lang) ? lang : defaultLocale),
    decodePage(),
  ])
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
