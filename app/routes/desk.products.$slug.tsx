import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { findDeskProduct } from '#app/domain/catalog/desk-product-queries.server.ts'
import { editProduct } from '#app/domain/catalog/edit-product.server.ts'
import { productActionSchema } from '#app/domain/catalog/product-form.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { Status } from '#app/ui/badge.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { CostForm, ProductForm } from '#app/ui/products/product-forms.tsx'
import { VariantStockTable } from '#app/ui/products/variant-stock-table.tsx'

export const handle: Titled<typeof loader> = { title: ({ data }) => data?.product.name }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:products')
  const product = (await findDeskProduct(params.slug ?? '')) ?? notFound()
  const canEdit = staffMay(staff.role, 'desk:products-edit')
  const shown = canEdit ? product : withoutCosts(product)
  return { product: shown, canEdit }
}

/** What goods cost the seller is for those who may change it. */
function withoutCosts<Product extends { variants: { costs: unknown[] }[] }>(
  product: Product,
): Product {
  return { ...product, variants: product.variants.map((variant) => ({ ...variant, costs: [] })) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { userId: actorId } = await requireStaff(request, 'desk:products-edit')
  const slug = params.slug ?? ''
  const form = await readForm(request, productActionSchema)
  if (!form.ok) return form.answer
  if (!(await editProduct({ actorId, slug, change: form.value }))) return notFound()
  return redirectWithToast(`/desk/products/${slug}`, { key: 'products:saved' })
}

export default function DeskProduct() {
  const { product, canEdit } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('products')
  const currencies = [
    ...new Set(product.variants.flatMap(({ costs }) => costs.map(({ currency }) => currency))),
  ]
  return (
    <>
      <PageHeader
        title={product.name}
        state={<Status kind="product" state={product.status} />}
        detail={[product.brand, product.category].filter(Boolean).join(' · ')}
        crumbs={[{ label: t('title'), href: '/desk/products' }]}
        more={<LinkButton to={`/products/${product.slug}`}>{t('inShop')}</LinkButton>}
      />
      <div className="grid gap-6">
        {answer?.errors && <Notice tone="red">{t('priceWrong')}</Notice>}
        {canEdit && <ProductForm key={`${product.name} ${product.status}`} product={product} />}
        <VariantStockTable variants={product.variants} />
        {canEdit && (
          <section className="panel grid gap-4 p-4">
            <h2>{t('costs')}</h2>
            <p className="text-muted">{t('costsHelp')}</p>
            {product.variants.flatMap((variant) =>
              (currencies.length > 0 ? currencies : ['EUR']).map((currency) => (
                <CostForm key={`${variant.id} ${currency}`} variant={variant} currency={currency} />
              )),
            )}
          </section>
        )}
      </div>
    </>
  )
}
