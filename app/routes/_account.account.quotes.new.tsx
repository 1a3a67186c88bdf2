import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireContact } from '#app/auth/require.server.ts'
import { getCart } from '#app/domain/carts/cart-queries.server.ts'
import { requestQuoteSchema } from '#app/domain/quotes/quote-form.ts'
import { draftQuote, requestQuote } from '#app/domain/quotes/request-quote.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { localeOf } from '#app/http/locale.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { refused } from '#app/http/refusal.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RequestForm } from '#app/ui/quotes/request-form.tsx'

export const handle: Titled = { title: 'quotes:newTitle' }

export async function loader({ request }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'quote:request')
  const locale = localeOf(request, contact.locale)
  return { cart: await getCart(contact, { at: now(), locale }) }
}

export async function action({ request }: ActionFunctionArgs) {
  const contact = await requireContact(request, 'quote:request')
  const form = await readForm(request, requestQuoteSchema)
  if (!form.ok) return form.answer
  const isDraft = form.values.intent === 'draft'
  const open = isDraft ? draftQuote : requestQuote
  const opened = await open(contact, { ...form.value, at: now() })
  if (!opened.ok) return refused(opened.refusal, form.values)
  const { number } = opened.value
  const message = { key: isDraft ? 'quotes:saved' : 'quotes:requested', parameters: { number } }
  return redirectWithToast(`/account/quotes/${number}`, message)
}

export default function NewQuote() {
  const { cart } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('quotes')
  return (
    <>
      <PageHeader
        title={t('newTitle')}
        detail={t('newHelp')}
        crumbs={[{ label: t('title'), href: '/account/quotes' }]}
      />
      {cart && cart.lines.length > 0 ? (
        <RequestForm cart={cart} answer={answer} />
      ) : (
        <EmptyState
          icon="cart"
          title={t('cartEmpty')}
          action={<LinkButton to="/catalog">{t('emptyAction')}</LinkButton>}
        />
      )}
    </>
  )
}
