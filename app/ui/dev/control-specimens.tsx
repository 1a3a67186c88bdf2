import { Form } from '@remix-run/react'
import { useState } from 'react'
import { Badge, Status } from '../badge.tsx'
import { Button, IconButton } from '../button.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { Dialog } from '../dialog.tsx'
import { LinkButton } from '../link-button.tsx'
import { Menu } from '../menu.tsx'
import { Notice } from '../notice.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { showToast } from '../toast-store.ts'
import { Row, Specimen } from './specimen.tsx'

export function ButtonSpecimens() {
  return (
    <Specimen name="Buttons">
      <Row>
        <Button kind="primary">Place order</Button>
        <Button>Save as list</Button>
        <Button kind="quiet">Cancel</Button>
        <Button kind="danger">Cancel invoice</Button>
        <Button disabled>Not now</Button>
        <LinkButton to="#Buttons" icon="download">
          PDF
        </LinkButton>
        <IconButton icon="more" label="More" />
      </Row>
      <Row>
        <Button kind="primary" small icon="plus">
          Add
        </Button>
        <Button small icon="filter">
          Filter
        </Button>
        <Button kind="quiet" small>
          Clear
        </Button>
        <IconButton icon="close" label="Close" small />
      </Row>
    </Specimen>
  )
}

export function StateSpecimens() {
  return (
    <Specimen name="States">
      <Row>
        <Badge>Neutral</Badge>
        <Status kind="order" state="pendingApproval" />
        <Status kind="order" state="onHold" />
        <Status kind="order" state="shipped" />
        <Status kind="order" state="picking" />
        <Status kind="invoice" state="overdue" />
      </Row>
      <div className="grid gap-3 lg:grid-cols-2">
        <Notice title="Prices are net">VAT is added at checkout.</Notice>
        <Notice tone="blue">Your price list changes on 1 December.</Notice>
        <Notice tone="amber">Waiting for Ana Pop to approve.</Notice>
        <Notice tone="green">Paid in full on 12 November.</Notice>
        <Notice tone="red">Ordering is on hold: two invoices are overdue.</Notice>
        <RefusalNotice refusal={{ code: 'stale', parameters: {} }} />
      </div>
    </Specimen>
  )
}

export function OverlaySpecimens() {
  const [open, setOpen] = useState(false)
  return (
    <Specimen name="Overlays">
      <Row>
        <Menu trigger="Menu" align="start" triggerClass="button button-secondary">
          <button type="button" className="menu-item">
            Duplicate
          </button>
          <button type="button" className="menu-item">
            Archive
          </button>
        </Menu>
        <Button type="button" onClick={() => setOpen(true)}>
          Dialog
        </Button>
        <Form method="get">
          <ConfirmButton
            kind="danger"
            title="Cancel invoice?"
            question="This cannot be undone."
            typed="INV-1"
          >
            Cancel invoice
          </ConfirmButton>
        </Form>
        <Button type="button" onClick={() => showToast({ key: 'words:saved' })}>
          Toast
        </Button>
      </Row>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Release the order?"
        footer={
          <Button type="button" kind="primary" onClick={() => setOpen(false)}>
            Release
          </Button>
        }
      >
        <p className="text-muted">The warehouse will see it at once.</p>
      </Dialog>
    </Specimen>
  )
}
