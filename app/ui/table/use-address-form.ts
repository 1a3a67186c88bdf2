import { useNavigate } from '@remix-run/react'
import { type FormEvent, useEffect, useRef } from 'react'
import type { TableState } from './table-state.ts'

/**
 * A form of search and filters that says what the address says: a tick applies at once, empty fields stay out of the
 * address, and where the view changes elsewhere the fields follow in place, so that the focus stays where it is.
 */
export function useAddressForm({ q, filters }: TableState) {
  const form = useRef<HTMLFormElement>(null)
  const navigate = useNavigate()
  const said = JSON.stringify([q, filters])
  const followed = useRef(said)
  useEffect(() => {
    if (followed.current !== said) form.current?.reset()
    followed.current = said
  }, [said])
  const apply = (of: HTMLFormElement, replace: boolean) => {
    const filled = [...new FormData(of)].map(([name, value]) => [name, String(value)])
    const search = new URLSearchParams(filled.filter(([, value]) => value !== ''))
    navigate(`?${search}`, { replace, preventScrollReset: true })
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    apply(event.currentTarget, false)
  }
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const { target } = event
    if (target instanceof HTMLInputElement && target.type === 'checkbox')
      apply(event.currentTarget, true)
  }
  return { ref: form, onSubmit, onChange }
}
