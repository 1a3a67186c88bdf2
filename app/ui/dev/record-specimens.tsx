import { Status } from '../badge.tsx'
import { Button } from '../button.tsx'
import { DescriptionList } from '../description-list.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Figures } from '../figures.tsx'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import { Percent } from '../format/percent.tsx'
import { Quantity } from '../format/quantity.tsx'
import { LinkButton } from '../link-button.tsx'
import { PageHeader } from '../page-header.tsx'
import { TableSkeleton } from '../skeleton.tsx'
import { Tabs } from '../tabs.tsx'
import { Timeline } from '../timeline.tsx'
import { Totals } from '../totals.tsx'
import { Specimen } from './specimen.tsx'

const euros = (amount: string) => <Money value={{ amount, currency: 'EUR' }} />

export function RecordSpecimen() {
  return (
    <Specimen name="Record">
      <PageHeader
        title="O-2026-00418"
        state={<Status kind="order" state="picking" />}
        detail="Hanul Moldovei · PO 77-1203 · placed by Ana Pop"
        crumbs={[{ label: 'Orders', href: '/desk/orders' }]}
        more={
          <LinkButton to="#Record" icon="document">
            Print
          </LinkButton>
        }
        action={<Button kind="primary">Ship order</Button>}
      />
      <Figures
        figures={[
          { label: 'Total', value: euros('18432.10'), detail: 'net 30' },
          { label: 'Due', value: <Day value="2026-12-21" />, detail: 'in 29 days' },
          { label: 'Shipped', value: <Percent percent="62.5" />, detail: '5 of 8 lines' },
          { label: 'Credit left', value: euros('-1204.00'), detail: 'of 25,000', href: '#Record' },
        ]}
      />
      <Tabs
        label="Order"
        tabs={[
          { label: 'Lines', href: '/dev/components', count: 8 },
          { label: 'Shipments', href: '/dev/components/shipments', count: 1 },
          { label: 'Invoices', href: '/dev/components/invoices' },
        ]}
      />
      <div className="record">
        <RecordLines />
        <aside className="grid gap-8">
          <RecordFacts />
          <RecordTimeline />
        </aside>
      </div>
    </Specimen>
  )
}

const lines = [
  ['TH-1001', 'Ceainic din fontă, 0,8 l', '24', '31.20', '748.80'],
  ['TH-2040', 'Cești espresso, set de 6', '120', '8.1050', '972.60'],
  ['TH-3310', 'Cafea boabe Etiopia, 1 kg', '12.5', '18.90', '236.25'],
] as const

function RecordLines() {
  return (
    <div className="grid gap-4">
      <div className="table-scroll">
        <table className="table table-cards">
          <thead>
            <tr>
              <th>SKU</th>
              <th>Product</th>
              <th className="num">Quantity</th>
              <th className="num">Unit price</th>
              <th className="num">Amount</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(([sku, name, quantity, price, amount]) => (
              <tr key={sku}>
                <td className="numeric primary-cell">{sku}</td>
                <td data-label="Product">{name}</td>
                <td className="num" data-label="Quantity">
                  <Quantity value={quantity} unit="pcs" />
                </td>
                <td className="num" data-label="Unit price">
                  {euros(price)}
                </td>
                <td className="num" data-label="Amount">
                  {euros(amount)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Totals
        rows={[
          { id: 'subtotal', label: 'Subtotal', value: euros('1957.65') },
          { id: 'tax', label: 'VAT 21%', value: euros('411.11') },
          { id: 'total', label: 'Total', value: euros('2368.76'), strong: true },
        ]}
      />
    </div>
  )
}

function RecordFacts() {
  return (
    <DescriptionList
      items={[
        { term: 'Ship to', value: 'Depozit Otopeni' },
        { term: 'Terms', value: 'Net 30 from invoice' },
        { term: 'Requested', value: <Day value="2026-12-01" long /> },
        { term: 'Note', value: null },
      ]}
    />
  )
}

function RecordTimeline() {
  return (
    <Timeline
      events={[
        {
          id: '3',
          at: '2026-11-21T09:12:00Z',
          what: 'Picking started',
          by: 'Dan Rusu',
          tone: 'blue',
        },
        { id: '2', at: '2026-11-21T08:40:00Z', what: 'Approved', by: 'Mihai Ion', tone: 'green' },
        {
          id: '1',
          at: '2026-11-20T15:02:00Z',
          what: 'Order placed',
          by: 'Ana Pop',
          detail: '“Please deliver before noon.”',
        },
      ]}
    />
  )
}

export function EmptySpecimens() {
  return (
    <Specimen name="Empty and loading">
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="panel">
          <EmptyState
            icon="document"
            title="No quotes yet"
            action={<Button kind="primary">Request a quote</Button>}
          >
            Ask for a price from your cart; the answer arrives here.
          </EmptyState>
        </div>
        <TableSkeleton rows={5} />
      </div>
    </Specimen>
  )
}
